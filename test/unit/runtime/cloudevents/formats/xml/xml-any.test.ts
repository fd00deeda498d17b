import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CloudEvent } from "../../../../../../src/runtime/cloudevents/event.js";
import { xml, xmlBatch, xmlWith } from "../../../../../../src/runtime/cloudevents/formats/xml.js";
import { payloadOf } from "../../../../../../src/runtime/cloudevents/payload.js";
import { dataDocument, declared, required } from "./xml-documents.js";

const minimal: CloudEvent = { specversion: "1.0", id: "1", source: "/s", type: "t" };
const withData = (data: string, datacontenttype = "application/xml"): CloudEvent => ({
  ...minimal,
  datacontenttype,
  data,
});

describe("the element of XML data", () => {
  test.each<[string, string, string]>([
    ["keeps every character", `<a  b = 'c'\n><!-- x --><![CDATA[<&]]><?p i?>&lt;&#x41;\r\n <d/>\t</a >`, ""],
    ["is empty", "<a/>", ""],
    ["has namespaces of its own", '<a xmlns="urn:a" xmlns:b="urn:b"><b:c b:d="1"/></a>', ""],
    ["redeclares a prefix", '<xs:a xmlns:xs="urn:a"/>', ""],
    ["ends with a comment", "<a/><!-- x -->", "<a/>"],
    ["begins with one", "<!-- <b> --> <a/>", "<a/>"],
    ["begins with an instruction", "<?p <b> ?><a/>", "<a/>"],
    ["has a long name", "<長い.名前-1 \n/>", ""],
    ["has a line end behind its name", "<a\r\n/>", ""],
    ["mentions no prefix", "<a>ce xs: xs</a>", '<a xmlns:xs="http://www.w3.org/2001/XMLSchema">ce xs: xs</a>'],
    ["is named with a prefix", "<xs:a/>", '<xs:a xmlns:xs="http://www.w3.org/2001/XMLSchema"/>'],
    [
      "has an attribute with one",
      '<a xsi:nil="true"/>',
      '<a xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>',
    ],
    [
      "has a value with one",
      '<a b="xs:int">ce:c</a>',
      '<a xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ce="http://cloudevents.io/xmlformat/V1" b="xs:int">ce:c</a>',
    ],
    ["has a longer prefix", '<a xmlns:xxs="u"><xxs:b/></a>', ""],
  ])("is read with %s", (_, content, cut) => {
    const event = xml.decode(dataDocument("xs:any", `\n  ${content}\n`));
    expect(event).toEqual(withData(cut || content));
    expect(Buffer.from(payloadOf(event) ?? []).toString()).toBe(cut || content);
    expect(xml.decode(xml.encode(event))).toEqual(event);
    // Cut out again, nothing is missing from it any more.
    expect(xml.decode(dataDocument("xs:any", cut || content))).toEqual(event);
  });

  const around = (outer: string, inner: string, content: string): unknown =>
    xmlBatch.decode(
      `<ce:batch ${declared} ${outer}><ce:event ${inner} specversion="1.0">${required}<ce:data xsi:type="xs:any">${content}</ce:data></ce:event></ce:batch>`,
    )[0]?.data;

  test.each<[string, string, string, string, string]>([
    ["of the batch", 'xmlns:p="urn:p"', "", "<p:a/>", '<p:a xmlns:p="urn:p"/>'],
    ["of the nearest", 'xmlns:p="urn:p"', 'xmlns:p="urn:q"', "<p:a/>", '<p:a xmlns:p="urn:q"/>'],
    ["by default", 'xmlns="urn:d"', "", "<a/>", '<a xmlns="urn:d"/>'],
    [
      "by default, inside",
      'xmlns="urn:d"',
      'xmlns:p="urn:p"',
      "<p:a><b/></p:a>",
      '<p:a xmlns:p="urn:p" xmlns="urn:d"><b/></p:a>',
    ],
    ["not by default", 'xmlns="urn:d"', "", '<p:a xmlns:p="urn:p"/>', '<p:a xmlns:p="urn:p"/>'],
    ["by default no more", 'xmlns="urn:d"', 'xmlns=""', "<a/>", "<a/>"],
    ["with an escaped name", 'xmlns:p="a&amp;&quot;&lt;b"', "", "<p:a/>", '<p:a xmlns:p="a&amp;&#34;&lt;b"/>'],
    [
      "called as members of objects are",
      'xmlns:__proto__="urn:p"',
      "",
      "<__proto__:a constructor='toString:x'/>",
      "<__proto__:a xmlns:__proto__=\"urn:p\" constructor='toString:x'/>",
    ],
  ])("inherits the namespace %s", (_, outer, inner, content, want) => {
    expect(around(outer, inner, content)).toBe(want);
  });
});

describe("text of an XML content type", () => {
  test.each(["application/xml", "text/xml; charset=utf-8", "application/soap+xml", "Image/SVG+XML"])(
    "is written as an element: %s",
    (contentType) => {
      const event = withData("<a><!-- x --></a>", contentType);
      expect(xml.encode(event)).toContain('<ce:data xsi:type="xs:any"><a><!-- x --></a></ce:data>');
      expect(xml.decode(xml.encode(event))).toEqual(event);
    },
  );

  test.each<[string, string]>([
    ["no content type of XML", "text/html"],
    ["XML in front only", "application/xml-dtd"],
  ])("is written as text with %s", (_, contentType) => {
    expect(xml.encode(withData("<a/>", contentType))).toContain('<ce:data xsi:type="xs:string">&lt;a/&gt;</ce:data>');
  });

  test.each<[string, string]>([
    ["nothing", ""],
    ["text", "a"],
    ["a declaration", '<?xml version="1.0"?><a/>'],
    ["a DOCTYPE", "<!DOCTYPE a><a/>"],
    ["a byte order mark", "\ufeff<a/>"],
    ["space around it", " <a/>\n"],
    ["a comment in front", "<!-- x --><a/>"],
    ["two elements", "<a/><a/>"],
    ["an end missing", "<a>"],
    ["an end too many", "</data><a/>"],
    ["another event behind it", '<a/></ce:data></ce:event><ce:event specversion="1.0"><ce:data xsi:type="xs:any"><b/>'],
    ["another attribute behind it", "<a/></data><ce:subject>x</ce:subject><data><a/>"],
    ["an unbound prefix", "<p:a/>"],
    ["a prefix of ours", "<ce:a/>"],
    ["a prefix of ours in a value", "<a>ce:b</a>"],
    ["an entity", "<a>&b;</a>"],
    ["a name that is none", '<a xmlns:b="c"><b:1/></a>'],
    ["an attribute twice", '<a b="" b=""/>'],
    ["too many elements around each other", `${"<a>".repeat(126)}${"</a>".repeat(126)}`],
    ["a control", "<a>\u0001</a>"],
    ["the end of CDATA", "<a>]]></a>"],
  ])("with %s is written as text and read back", (_, data) => {
    const event = withData(data);
    expect(xml.encode(event)).not.toContain('<ce:data xsi:type="xs:any">');
    expect(xml.decode(xml.encode(event))).toEqual(event);
    expect(xmlBatch.decode(xmlBatch.encode([event]))).toEqual([event]);
  });

  test("is read back from the greatest depth", () => {
    const event = withData(`${"<a>".repeat(125)}${"</a>".repeat(125)}`);
    expect(xml.encode(event)).toContain("xs:any");
    expect(xmlBatch.decode(xmlBatch.encode([event]))).toEqual([event]);
    expect(xmlWith({ maxDepth: 100 }).encode(event)).not.toContain("xs:any");
  });

  test("is read back whatever it holds", () => {
    const names = fc.constantFrom("a", "p:b", "ce:c", "xs:d", "q:e", "__proto__", "é");
    const pieces = fc.oneof(
      fc.string({ unit: "binary", maxLength: 4 }).filter((text) => text.isWellFormed()),
      fc.constantFrom("&amp;", "&#13;", "&x;", "<!-- ce:x -->", "<![CDATA[<]]>", "<?p?>", "\r\n", "]]>", "xs:int", "<"),
    );
    const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
      content: fc.oneof({ maxDepth: 3 }, pieces, tie("element")),
      element: fc
        .tuple(
          names,
          fc.constantFrom("", ' xmlns:p="u"', " b='c'", ' xmlns:ce="v" xmlns:q="w"'),
          fc.array(tie("content"), { maxLength: 4 }),
        )
        .map(([name, attributes, contents]) => `<${name}${attributes}>${contents.join("")}</${name}>`),
    }));
    let elements = 0;
    const run = (data: string): void => {
      const event = withData(data);
      const encoded = xml.encode(event);
      if (encoded.includes("xs:any")) elements++;
      expect(xml.decode(encoded)).toEqual(event);
      expect(xmlBatch.decode(xmlBatch.encode([event]))).toEqual([event]);
    };
    fc.assert(fc.property(element, run), { numRuns: 500, seed: 20_260_701 });
    expect(elements).toBeGreaterThan(50);
  });
});
