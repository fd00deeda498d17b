import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CloudEvent } from "../../../../../../src/runtime/cloudevents/event.js";
import { xml, xmlBatch } from "../../../../../../src/runtime/cloudevents/formats/xml.js";
import { arbitraryExtensionTypes, events } from "../../../../../support/cloudevents-arbitraries.js";
import { refusal } from "../../../../../support/cloudevents-refusal.js";
import { declared, required } from "./xml-documents.js";

const minimal: CloudEvent = { specversion: "1.0", id: "1", source: "/s", type: "t" };
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

describe("writing XML", () => {
  test.each<[string, Readonly<Record<string, unknown>>, string]>([
    ["XML-01 the namespaces, element the version", {}, ""],
    ["no type on core attributes", { subject: "x" }, "<ce:subject>x</ce:subject>"],
    [
      "the type of extensions",
      { n: -5, b: false, s: "x", y: new Uint8Array([1]), d: new Date(0) },
      '<ce:n xsi:type="ce:integer">-5</ce:n><ce:b xsi:type="ce:boolean">false</ce:b><ce:s xsi:type="ce:string">x</ce:s><ce:y xsi:type="ce:binary">AQ==</ce:y><ce:d xsi:type="ce:timestamp">1970-01-01T00:00:00.000Z</ce:d>',
    ],
    [
      "type declared types",
      { amoment: "2020-01-01t00:00:00z", auri: "a:b", auriref: "/x", anint: "7" },
      '<ce:amoment xsi:type="ce:timestamp">2020-01-01T00:00:00Z</ce:amoment><ce:auri xsi:type="ce:uri">a:b</ce:auri><ce:auriref xsi:type="ce:uriRef">/x</ce:auriref><ce:anint xsi:type="ce:integer">7</ce:anint>',
    ],
    ["no unset attributes", { subject: undefined, x: null }, ""],
    ["escaped text", { subject: "<a>&amp;]]>\"'" }, "<ce:subject>&lt;a&gt;&amp;amp;]]&gt;\"'</ce:subject>"],
    ["a space", { subject: " " }, "<ce:subject> </ce:subject>"],
    [
      "XML-12 JSON as a string, CORE-21 with its content type",
      { data: { a: "<" } },
      '<ce:datacontenttype>application/json</ce:datacontenttype><ce:data xsi:type="xs:string">{"a":"&lt;"}</ce:data>',
    ],
    [
      "JSON null",
      { datacontenttype: "application/json", data: null },
      '<ce:datacontenttype>application/json</ce:datacontenttype><ce:data xsi:type="xs:string">null</ce:data>',
    ],
    ["type bytes", { data: new Uint8Array([1, 2, 3]) }, '<ce:data xsi:type="xs:base64Binary">AQID</ce:data>'],
    ["no bytes", { data: new Uint8Array(0) }, '<ce:data xsi:type="xs:base64Binary"></ce:data>'],
    ["data_base64", { data_base64: "AQID" }, '<ce:data xsi:type="xs:base64Binary">AQID</ce:data>'],
    [
      "line ends as they are",
      { datacontenttype: "text/plain", data: "a\r\nb\tc" },
      '<ce:datacontenttype>text/plain</ce:datacontenttype><ce:data xsi:type="xs:string">a&#13;\nb\tc</ce:data>',
    ],
    [
      "text with characters that XML does not have, in base64",
      { datacontenttype: "text/plain", data: "a\u0000" },
      '<ce:datacontenttype>text/plain</ce:datacontenttype><ce:data xsi:type="xs:base64Binary">YQA=</ce:data>',
    ],
  ])("writes %s", (_, more, elements) => {
    const want = `${head}<ce:event ${declared} specversion="1.0">${required}${elements}</ce:event>`;
    expect(xml.encode({ ...minimal, ...more }, { extensionTypes: arbitraryExtensionTypes })).toBe(want);
  });

  test("writes batches, even empty ones", () => {
    expect(xmlBatch.encode([])).toBe(`${head}<ce:batch ${declared}></ce:batch>`);
    const event = `<ce:event specversion="1.0">${required}</ce:event>`;
    expect(xmlBatch.encode([minimal, minimal])).toBe(`${head}<ce:batch ${declared}>${event}${event}</ce:batch>`);
  });

  test.each<[string, Readonly<Record<string, unknown>>, string[]]>([
    ["an event that is none", { id: "" }, ["minLength id"]],
    ["a control character", { subject: "a\r\nb" }, ["type subject"]],
    ["a noncharacter", { x: "\ufffe" }, ["type x"]],
    ["names that no element can have", { "1a": 1, "2": 2, a1: 3 }, ["name 2", "name 1a"]],
    ["text that would come back as bytes", { datacontenttype: "image/x", data: "\u0001" }, ["pattern data"]],
  ])("rejects %s", (_, more, problems) => {
    expect(refusal(() => xml.encode({ ...minimal, ...more }))).toEqual({ code: "invalid", problems });
    const indexed = problems.map((problem) => problem.replace(" ", " 1/"));
    expect(refusal(() => xmlBatch.encode([minimal, { ...minimal, ...more }]))).toEqual({
      code: "invalid",
      problems: indexed,
    });
  });
});

describe("the round trip through XML", () => {
  const extensionTypes = arbitraryExtensionTypes;

  test("returns every event unchanged", () => {
    const run = (event: CloudEvent): void => {
      expect(xml.decode(xml.encode(event, { extensionTypes }), { extensionTypes })).toEqual(event);
    };
    fc.assert(fc.property(events, run), { numRuns: 300 });
  });

  test("returns every batch unchanged, as bytes", () => {
    const run = (batch: readonly CloudEvent[]): void => {
      const bytes = Buffer.from(xmlBatch.encode(batch, { extensionTypes }));
      expect(xmlBatch.decode(bytes, { extensionTypes })).toEqual(batch);
    };
    fc.assert(fc.property(fc.array(events, { maxLength: 3 }), run), { numRuns: 100 });
  });

  test("returns every string unchanged", () => {
    const run = (data: string): void => {
      const event = { ...minimal, datacontenttype: "text/plain", data };
      expect(xml.decode(xml.encode(event))).toEqual(event);
    };
    const texts = fc.string({ unit: "binary" }).filter((text) => text.isWellFormed());
    fc.assert(fc.property(texts, run), {
      numRuns: 300,
      examples: [["\r"], ["\u0000\r\n"], ["\uffff]]>"], ["\ufeff"], ["\u0085\u2028"]],
    });
  });
});
