import { describe, expect, test } from "vitest";
import type { CloudEvent } from "../../../../../../src/runtime/cloudevents/event.js";
import { xml, xmlBatch } from "../../../../../../src/runtime/cloudevents/formats/xml.js";
import { payloadOf } from "../../../../../../src/runtime/cloudevents/payload.js";
import { refusal } from "../../../../../support/cloudevents-refusal.js";
import { dataDocument, declared, eventDocument } from "./xml-documents.js";

const minimal: CloudEvent = { specversion: "1.0", id: "1", source: "/s", type: "t" };
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

describe("reading XML", () => {
  const types = (type: string, text: string): string => eventDocument(`<ce:x xsi:type="${type}">${text}</ce:x>`);

  test.each<[string, string, Readonly<Record<string, unknown>>]>([
    [
      "XML-01 any prefix, and none",
      `<event xmlns="http://cloudevents.io/xmlformat/V1" xmlns:q="http://www.w3.org/2001/XMLSchema-instance" xmlns:w="http://www.w3.org/2001/XMLSchema" specversion="1.0"><id>1</id><source>/s</source><type>t</type><x q:type="integer">5</x><data q:type="w:base64Binary">AQ==</data></event>`,
      { x: 5, data: new Uint8Array([1]) },
    ],
    [
      "XML-01 prefixes declared on the element",
      eventDocument('<y:x xmlns:y="http://cloudevents.io/xmlformat/V1" xsi:type="y:boolean">true</y:x>'),
      { x: true },
    ],
    [
      "XML-01 an undeclared prefix in xsi:type",
      eventDocument(
        '<ce:data xsi:type="xs:base64Binary"/>',
        'xmlns:ce="http://cloudevents.io/xmlformat/V1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
      ),
      { data: new Uint8Array(0) },
    ],
    ["XML-02 an XML declaration, a comment", `${head}<!-- c -->\n${eventDocument()}\n<!-- d -->`, {}],
    ["another version of XML", `<?xml version="1.1"?>${eventDocument()}`, {}],
    ["a byte order mark", `\ufeff${head}${eventDocument()}`, {}],
    ["an encoding that was, in a string", `<?xml version="1.0" encoding="utf-16"?>${eventDocument()}`, {}],
    ["other XML attributes", eventDocument('<ce:subject a="1" xs:b="2">x</ce:subject>'), { subject: "x" }],
    ["type ce:boolean", types("ce:boolean", "false"), { x: false }],
    ["type ce:integer", types("ce:integer", "-10"), { x: -10 }],
    ["type ce:string", types("ce:string", ""), { x: "" }],
    ["type ce:binary", types("ce:binary", "AQ=="), { x: new Uint8Array([1]) }],
    ["type ce:uri", types("ce:uri", "a:b"), { x: "a:b" }],
    ["type ce:uriRef", types("ce:uriRef", "/x"), { x: "/x" }],
    ["type ce:timestamp", types("ce:timestamp", "2020-01-01t00:00:00z"), { x: "2020-01-01t00:00:00z" }],
    [
      "the right type on a core attribute",
      eventDocument('<ce:time xsi:type="ce:timestamp">2020-01-01T00:00:00.1234567+01:00</ce:time>'),
      { time: "2020-01-01T00:00:00.1234567+01:00" },
    ],
    [
      "comments, CDATA, references",
      eventDocument("<ce:subject> a<!-- x -->b<![CDATA[<&]]><?p i?>&lt;&#65;&#x1F600; </ce:subject>"),
      { subject: " ab<&<A😀 " },
    ],
    ["XML-07 elements of other namespaces", eventDocument('<id>2</id><a:data xmlns:a="urn:a">x<b/></a:data>'), {}],
    [
      "text, white space included",
      dataDocument("xs:string", " a\n<![CDATA[<]]>", "text/plain"),
      { datacontenttype: "text/plain", data: " a\n<" },
    ],
    ["type no text", dataDocument("xs:string", "", "text/plain"), { datacontenttype: "text/plain", data: "" }],
    ["text of no content type, as bytes", dataDocument("xs:string", "é"), { data: new Uint8Array([0xc3, 0xa9]) }],
    ["base64 with white space", dataDocument("xs:base64Binary", "\n  AQ\n  ID\n"), { data: new Uint8Array([1, 2, 3]) }],
    [
      "base64 of text",
      dataDocument("xs:base64Binary", "w6k=", "text/plain"),
      { datacontenttype: "text/plain", data: "é" },
    ],
    [
      "XML-12 JSON",
      dataDocument("xs:string", '{"a":[1]}', "application/json"),
      { datacontenttype: "application/json", data: { a: [1] } },
    ],
    ["JSON null", dataDocument("xs:string", "null", "text/json"), { datacontenttype: "text/json", data: null }],
  ])("reads %s", (_, source, more) => {
    const want = { ...minimal, ...more };
    expect(xml.decode(source)).toEqual(want);
    expect(xml.decode(Buffer.from(source.replace("utf-16", "utf-8")))).toEqual(want);
    const event = source.slice(source.search(/<(?:ce:)?event/));
    expect(xmlBatch.decode(`<ce:batch ${declared}>${event}</ce:batch>`)).toEqual([want]);
  });

  test.each<[string, string, string, string[]]>([
    [
      "XML-01 another namespace",
      `<ce:event xmlns:ce="http://cloudevents.io/xmlformat/V2"/>`,
      "malformed-message",
      ["element "],
    ],
    ["element another element", `<ce:Event ${declared}/>`, "malformed-message", ["element "]],
    ["element a batch", `<ce:batch ${declared}/>`, "malformed-message", ["element "]],
    [
      "a specversion in the namespace",
      eventDocument().replace("specversion", "ce:specversion"),
      "invalid",
      ["required specversion"],
    ],
    [
      "a specversion as element",
      eventDocument("<ce:specversion>1.0</ce:specversion>"),
      "malformed-message",
      ["place specversion"],
    ],
    ["element another version", eventDocument().replace("1.0", "0.9"), "unsupported", ["specversion specversion"]],
    ["an attribute twice", eventDocument("<ce:id>1</ce:id>"), "malformed-message", ["duplicate id"]],
    [
      "names that are none",
      eventDocument(
        '<ce:aB xsi:type="ce:string"/><ce:a-b xsi:type="ce:string"/><ce:data_base64 xsi:type="ce:string"/>',
      ),
      "malformed-message",
      ["name aB", "name a-b", "name data_base64"],
    ],
    ["an extension without a type", eventDocument("<ce:x>1</ce:x>"), "malformed-message", ["type x"]],
    [
      "types that are none",
      eventDocument(
        '<ce:x xsi:type="xs:int">1</ce:x><ce:y xsi:type="integer">1</ce:y><ce:z xsi:type="ce:Integer">1</ce:z>',
      ),
      "malformed-message",
      ["type x", "type y", "type z"],
    ],
    [
      "a prefix that means something else",
      eventDocument(
        '<ce:x xmlns:z="urn:z" xsi:type="z:integer">1</ce:x><ce:y xmlns:xs="urn:z" xsi:type="xs:integer">1</ce:y>',
      ),
      "malformed-message",
      ["type x", "type y"],
    ],
    [
      "another type on a core attribute",
      eventDocument('<ce:subject xsi:type="ce:integer">5</ce:subject>'),
      "malformed-message",
      ["type subject"],
    ],
    [
      "values of other types",
      eventDocument(
        '<ce:x xsi:type="ce:boolean">1</ce:x><ce:y xsi:type="ce:binary">A</ce:y><ce:z xsi:type="ce:timestamp">now</ce:z>',
      ),
      "malformed-message",
      ["type x", "type y", "type z"],
    ],
    ["a space around a number", types("ce:integer", " 10 "), "malformed-message", ["type x"]],
    ["a line break", eventDocument("<ce:subject>a\nb</ce:subject>"), "invalid", ["type subject"]],
    ["an escaped line break", types("ce:string", "a&#10;b"), "invalid", ["type x"]],
    [
      "an element in an attribute",
      eventDocument("<ce:subject>a<b/></ce:subject>"),
      "malformed-message",
      ["text subject"],
    ],
    ["data without a type", eventDocument("<ce:data>x</ce:data>"), "malformed-message", ["type data"]],
    ["data of other types", dataDocument("ce:string", "x"), "malformed-message", ["type data"]],
    [
      "type data twice",
      eventDocument('<ce:data xsi:type="xs:string"/><ce:data xsi:type="xs:string"/>'),
      "malformed-message",
      ["duplicate data"],
    ],
    ["an element in text", dataDocument("xs:string", "x<b/>"), "malformed-message", ["type data"]],
    ["base64 that is none", dataDocument("xs:base64Binary", "x"), "malformed-message", ["type data"]],
    ["any without an element", dataDocument("xs:any", ""), "malformed-message", ["type data"]],
    ["any with two elements", dataDocument("xs:any", "<a/><b/>"), "malformed-message", ["type data"]],
    ["any with text", dataDocument("xs:any", "<a/>x"), "malformed-message", ["type data"]],
    ["text in an event", eventDocument("<![CDATA[x]]>"), "malformed-message", ["text "]],
    ["JSON that is none", dataDocument("xs:string", "{", "text/json"), "malformed-message", ["json data"]],
    [
      "everything at once",
      eventDocument("x<ce:id>2</ce:id><ce:time>now</ce:time><ce:x>1</ce:x><ce:data/>"),
      "malformed-message",
      ["duplicate id", "type x", "text ", "type data", "type time"],
    ],
  ])("rejects %s", (_, source, code, problems) => {
    expect(refusal(() => xml.decode(source))).toEqual({ code, problems });
  });

  test.each<[string, string, string, string[]]>([
    ["another root", eventDocument(), "malformed-message", ["element "]],
    ["another element", `<ce:batch ${declared}><ce:bogus/></ce:batch>`, "malformed-message", ["element "]],
    ["a batch in a batch", `<ce:batch ${declared}><ce:batch/></ce:batch>`, "malformed-message", ["element "]],
    ["text", `<ce:batch ${declared}>x</ce:batch>`, "malformed-message", ["text "]],
    [
      "an event that is none",
      `<ce:batch ${declared}><x/><ce:event specversion="1.0"/></ce:batch>`,
      "invalid",
      ["required 0/id", "required 0/source", "required 0/type"],
    ],
  ])("rejects a batch with %s", (_, source, code, problems) => {
    expect(refusal(() => xmlBatch.decode(source))).toEqual({ code, problems });
  });

  test("reads an empty batch and ignores other namespaces", () => {
    expect(xmlBatch.decode(`<batch xmlns="http://cloudevents.io/xmlformat/V1" a="1"/>`)).toEqual([]);
    expect(xmlBatch.decode(`<ce:batch ${declared}> <event/><!-- x --> </ce:batch>`)).toEqual([]);
  });

  test("rejects a type that contradicts the declared one unless lenient", () => {
    const extensionTypes = { x: "Integer", y: "Boolean" } as const;
    const source = eventDocument('<ce:x xsi:type="ce:string">10</ce:x><ce:y xsi:type="ce:string">no</ce:y>');
    const problems = ["type x", "type y", "type y"];
    expect(refusal(() => xml.decode(source, { extensionTypes }))).toEqual({ code: "malformed-message", problems });
    expect(xml.decode(source, { extensionTypes, lenient: true })).toEqual({ ...minimal, x: 10, y: "no" });
  });

  test("keeps invalid values if lenient", () => {
    const source = eventDocument(
      '<ce:time xsi:type="ce:string">now</ce:time><ce:subject/><ce:x xsi:type="ce:integer">1.5</ce:x>',
    );
    expect(xml.decode(source, { lenient: true })).toEqual({ ...minimal, time: "now", subject: "", x: "1.5" });
  });

  test.each<[string, Uint8Array]>([
    [
      "UTF-16, the lower byte first",
      Buffer.from(
        `\ufeff<?xml version="1.0" encoding="UTF-16"?>${eventDocument("<ce:subject>é</ce:subject>")}`,
        "utf16le",
      ),
    ],
    [
      "UTF-16, the higher byte first",
      Buffer.from(`\ufeff${eventDocument("<ce:subject>é</ce:subject>")}`, "utf16le").swap16(),
    ],
    [
      "declared UTF-8",
      Buffer.from(`<?xml version='1.0' encoding='utf-8'?>${eventDocument("<ce:subject>é</ce:subject>")}`),
    ],
  ])("reads %s", (_, bytes) => {
    expect(xml.decode(bytes)).toEqual({ ...minimal, subject: "é" });
  });

  test("remembers the payload of XML data", () => {
    const event = xml.decode(dataDocument("xs:string", ' {"a" :&#49;}', "application/json"));
    expect(Buffer.from(payloadOf(event) ?? []).toString()).toBe(' {"a" :1}');
  });
});
