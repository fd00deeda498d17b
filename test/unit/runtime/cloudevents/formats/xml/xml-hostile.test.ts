import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CloudEvent } from "../../../../../../src/runtime/cloudevents/event.js";
import { xml, xmlBatch, xmlBatchWith, xmlWith } from "../../../../../../src/runtime/cloudevents/formats/xml.js";
import { isEventError } from "../../../../../../src/runtime/event-error.js";
import { events } from "../../../../../support/cloudevents-arbitraries.js";
import { refusal } from "../../../../../support/cloudevents-refusal.js";
import { fuzzFormat } from "../fuzz-format.js";
import { dataDocument, declared, eventDocument, required } from "./xml-documents.js";

const internal = (subset: string): string => `<!DOCTYPE e [${subset}]>`;
const laughs = ['<!ENTITY a0 "ha">', ...Array.from({ length: 20 }, (_, n) => `<!ENTITY a${n + 1} "&a${n};&a${n};">`)];

describe("hostile XML", () => {
  test.each<[string, string]>([
    ["a DOCTYPE", "<!DOCTYPE e>"],
    ["an external DTD", '<!DOCTYPE e SYSTEM "http://127.0.0.1:9/x.dtd">'],
    ["entities that expand without end", internal(laughs.join(""))],
    ["many entities in a DOCTYPE", internal('<!ENTITY a "x">'.repeat(10_000))],
    ["a recursive entity", internal('<!ENTITY a "&b;"><!ENTITY b "&a;">')],
    ["an external entity", internal('<!ENTITY a SYSTEM "file:///etc/passwd">')],
    ["a parameter entity", internal('<!ENTITY % a SYSTEM "http://127.0.0.1:9/"> %a;')],
    ["an entity called as a predefined one", internal('<!ENTITY lt "&#38;#60;">')],
    ["an entity whose name is a pattern", internal('<!ENTITY . "x">')],
    ["default attributes", internal('<!ATTLIST e specversion CDATA "1.0">')],
  ])("rejects %s", (_, doctype) => {
    for (const source of [doctype, `<?xml version="1.0"?>${doctype}`, `<!-- x -->\n${doctype}`]) {
      const document = source + eventDocument("<ce:subject>&a;&a20;</ce:subject>");
      expect(thrown(() => xml.decode(document))).toBe("XML body: a document must not have a DOCTYPE");
      expect(refusal(() => xmlBatch.decode(document))).toEqual({ code: "malformed-message", problems: ["doctype "] });
    }
  });

  test.each<[string, string, RegExp]>([
    ["nothing", "", /root element/],
    ["text", "x", /outside of root/],
    ["JSON", "{}", /outside of root/],
    ["an end missing", eventDocument().slice(0, -5), /^XML body: at line 1, column \d+: un/],
    ["a second root", `${eventDocument()}<x/>`, /only one root/],
    ["behind the root", `${eventDocument()}x`, /outside of root/],
    ["an unbound prefix", eventDocument("<x:y/>"), /unbound namespace prefix/],
    ["an unbound prefix in data", dataDocument("xs:any", "<x:y/>"), /unbound namespace prefix/],
    ["an XML attribute twice", eventDocument('<ce:subject a="1" a="2"/>'), /duplicate attribute/],
    [
      "a type twice, by two prefixes",
      eventDocument(
        '<ce:x xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:type="ce:string" xsi:type="ce:integer">1</ce:x>',
      ),
      /duplicate attribute/,
    ],
    [
      "a specversion twice",
      eventDocument().replace("specversion", 'specversion="0.9" specversion'),
      /duplicate attribute/,
    ],
    ["an undefined entity", eventDocument("<ce:subject>&nbsp;</ce:subject>"), /undefined entity/],
    [
      "an entity called as a member of objects",
      eventDocument("<ce:subject>&constructor;</ce:subject>"),
      /undefined entity/,
    ],
    ["an entity called __proto__", eventDocument("<ce:subject>&__proto__;</ce:subject>"), /undefined entity/],
    ["an entity in an attribute", eventDocument('<ce:subject a="&toString;"/>'), /undefined entity/],
    ["a control", eventDocument("<ce:subject>\u0001</ce:subject>"), /disallowed character/],
    ["an escaped control", eventDocument("<ce:subject>&#1;</ce:subject>"), /malformed character/],
    [
      "an escaped control, as XML 1.1 has it",
      `<?xml version="1.1"?>${eventDocument("<ce:subject>&#1;</ce:subject>")}`,
      /malformed character/,
    ],
    ["U+0000, escaped", eventDocument("<ce:subject>&#0;</ce:subject>"), /malformed character/],
    ["U+FFFE", dataDocument("xs:string", "\ufffe"), /disallowed character/],
    ["an escaped U+FFFF", dataDocument("xs:string", "&#xFFFF;"), /malformed character/],
    ["an escaped surrogate", eventDocument("<ce:subject>&#xD83D;&#xDE00;</ce:subject>"), /malformed character/],
    ["a reference beyond Unicode", eventDocument("<ce:subject>&#x110000;</ce:subject>"), /malformed character/],
    [
      "a reference of many digits",
      eventDocument(`<ce:subject>&#${"9".repeat(400)};</ce:subject>`),
      /malformed character/,
    ],
    ["a lone surrogate", eventDocument("<ce:subject>\ud83d</ce:subject>"), /UTF-8/],
    ["a name beginning with a digit", eventDocument('<ce:1 xsi:type="ce:string"/>'), /a name must not start like 1/],
    ["an attribute beginning with a digit", eventDocument('<ce:subject xsi:1=""/>'), /a name must not start like 1/],
    ["the end of CDATA", eventDocument("<ce:subject>]]></ce:subject>"), /disallowed in char data/],
    ["two hyphens in a comment", eventDocument("<!-- -- -->"), /malformed comment/],
    ["the prefix xmlns", eventDocument("<xmlns:a/>"), /xmlns/],
    ["the prefix xml, bound to something else", eventDocument('<a xmlns:xml="urn:a"/>'), /xml/],
    ["a depth bomb", "<a>".repeat(1_000_000), /nested more than 128 levels deep/],
    ["a depth bomb in data", dataDocument("xs:any", "<a>".repeat(1_000_000)), /nested more than 128 levels deep/],
    ["too many elements", eventDocument("<a/>".repeat(140_000)), /more than 131072 elements and attributes/],
    [
      "too many XML attributes",
      `<a${Array.from({ length: 140_000 }, (_, n) => ` a${n}=""`).join("")}/>`,
      /more than 131072/,
    ],
    ["too long a text", " ".repeat(2 ** 23 + 1), /must not be longer than 8388608/],
  ])("gives the reason for rejecting %s", (_, source, reason) => {
    expect(thrown(() => xml.decode(source))).toMatch(reason);
    expect(refusal(() => xml.decode(source)).code).toBe("malformed-message");
  });

  test.each<[string, Uint8Array]>([
    ["overlong UTF-8", Buffer.from(eventDocument("<ce:subject>\u00c0\u0080</ce:subject>"), "latin1")],
    ["a surrogate in UTF-8", Buffer.from(eventDocument("<ce:subject>\u00ed\u00a0\u0080</ce:subject>"), "latin1")],
    ["Latin-1", Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${eventDocument()}`)],
    ["declared UTF-16 that is UTF-8", Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${eventDocument()}`)],
    ["UTF-16 without a byte order mark", Buffer.from(eventDocument(), "utf16le")],
    ["UTF-16 cut in half", Buffer.from(`\ufeff${eventDocument()}`, "utf16le").subarray(0, -1)],
    [
      "UTF-7",
      Buffer.from(`<?xml version='1.0'\n encoding = 'UTF-7' ?>${eventDocument("<ce:subject>+ADw-</ce:subject>")}`),
    ],
  ])("rejects %s", (_, bytes) => {
    expect(refusal(() => xml.decode(bytes)).code).toBe("malformed-message");
  });

  test.each<unknown>([undefined, null, 1, {}, []])("rejects %j, which is neither text nor bytes", (input) => {
    expect(refusal(() => xml.decode(input as string)).code).toBe("malformed-message");
  });

  test("reads __proto__ and constructor as ordinary names", () => {
    const source = eventDocument('<ce:constructor xsi:type="ce:string">x</ce:constructor>');
    expect(Object.entries(xml.decode(source))).toContainEqual(["constructor", "x"]);
    const proto = eventDocument('<ce:__proto__ xsi:type="ce:string">x</ce:__proto__>');
    expect(refusal(() => xml.decode(proto)).problems).toEqual(["name __proto__"]);
    expect(xml.decode(eventDocument('<__proto__ __proto__="x"><__proto__/></__proto__>'))).toEqual(
      xml.decode(eventDocument()),
    );
  });

  test("does not expand a million references", () => {
    expect(xml.decode(dataDocument("xs:string", "&#65;".repeat(100_000), "text/plain")).data).toBe("A".repeat(100_000));
  });

  test("limits the namespaces that the events of a batch inherit", () => {
    const event = `<ce:event specversion="1.0">${required}<ce:data xsi:type="xs:any"><p:a/></ce:data></ce:event>`;
    const batch = (count: number): string =>
      `<ce:batch ${declared} xmlns:p="${"u".repeat(10_000)}">${event.repeat(count)}</ce:batch>`;
    expect(xmlBatchWith({ maxLength: 100_000 }).decode(batch(5))).toHaveLength(5);
    const { code, problems } = refusal(() => xmlBatchWith({ maxLength: 100_000 }).decode(batch(50)));
    expect([code, problems.at(-1)]).toEqual(["malformed-message", "limit 49"]);
  });

  test("has configurable limits", () => {
    const source = dataDocument("xs:any", "<a><b c=''/></a>");
    const limits = { maxLength: source.length, maxDepth: 4, maxNodes: 13 };
    expect(xmlWith(limits).decode(source).data).toBe("<a><b c=''/></a>");
    for (const [name, value] of Object.entries(limits)) {
      expect(refusal(() => xmlWith({ ...limits, [name]: value - 1 }).decode(source)).problems, name).toEqual([
        "limit ",
      ]);
    }
  });

  test("keeps the default of a limit that is undefined", () => {
    const limits: object = { maxDepth: undefined };
    expect(refusal(() => xmlWith(limits).decode("<a>".repeat(200))).problems).toEqual(["limit "]);
  });

  test("gives events or named errors for random changes of bytes", () => {
    // A timestamp that has become 1970-01-01t00:00:00z is read as it is, and written with large letters.
    const large = ([name, value]: [string, unknown]): [string, unknown] =>
      name === "time" || name === "amoment" ? [name, String(value).toUpperCase()] : [name, value];
    const decode = (...input: Parameters<typeof xml.decode>): CloudEvent =>
      Object.fromEntries(Object.entries(xml.decode(...input)).map(large)) as CloudEvent;
    const encode = (...event: Parameters<typeof xml.encode>): Uint8Array => Buffer.from(xml.encode(...event));
    fuzzFormat({ mediaType: xml.mediaType, encode, decode }, events);
  });

  test("gives events or named errors for random markup", () => {
    const tokens = [
      "<",
      ">",
      "/",
      "ce:",
      "data",
      ' xsi:type="xs:any"',
      "&",
      ";",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "<?",
      "?>",
      '"',
      "</ce:event>",
      "<ce:event",
      "\r",
      "\ud83d",
      "\u0000",
      ":",
      "x",
      "=",
      "<!DOCTYPE",
      "<b/>",
      " xmlns:ce=''",
    ];
    const insertions = fc.array(fc.tuple(fc.nat(10_000), fc.constantFrom(...tokens), fc.nat(8)), {
      minLength: 1,
      maxLength: 4,
    });
    const source = `<?xml version="1.0"?>${dataDocument("xs:any", "<a b='c'><!-- x --><ce:d/></a>", "text/xml")}`;
    const run = (changes: readonly (readonly [number, string, number])[]): void => {
      let changed = source;
      for (const [at, token, cut] of changes) {
        const place = at % changed.length;
        changed = changed.slice(0, place) + token + changed.slice(place + cut);
      }
      let event: CloudEvent;
      try {
        event = xml.decode(changed);
      } catch (error) {
        expect(isEventError(error), String(error)).toBe(true);
        return;
      }
      expect(xml.decode(xml.encode(event))).toEqual(event);
    };
    fc.assert(fc.property(insertions, run), { numRuns: 2000, seed: 20_260_701 });
  });
});

/** The first reason for which an act was refused. */
function thrown(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (isEventError(error)) return error.issues[0]?.message ?? "";
    throw error;
  }
  throw new Error("was not refused");
}
