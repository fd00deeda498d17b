import { describe, expect, test } from "vitest";
import { lowerXsd } from "../../../../src/payload-schemas/xsd/lower-xsd.js";
import { lowering } from "../lowering.js";
import { elementWith, schemaText } from "./xsd-text.js";

function documentation(text: string): string {
  return `<xs:annotation><xs:appinfo>ignored</xs:appinfo><xs:documentation>${text}</xs:documentation></xs:annotation>`;
}

describe("annotations of an XML Schema", () => {
  test("include the documentation of elements, attributes and types without its indentation", () => {
    const document = schemaText(`
      <xs:element name="root">${documentation("\n        First <b>line</b>.\n          Second &amp; last.\n      ")}
        <xs:complexType>
          <xs:sequence><xs:element name="a" type="t"/><xs:element name="b" type="t">${documentation("Own.")}</xs:element></xs:sequence>
          <xs:attribute name="c">${documentation("<![CDATA[Attribute.]]>")}</xs:attribute>
        </xs:complexType>
      </xs:element>
      <xs:simpleType name="t">${documentation("A type.")}<xs:restriction base="xs:string"/></xs:simpleType>`);
    expect(lowering(lowerXsd, "xsd", document).schema).toMatchObject({
      title: "root",
      description: "First line.\nSecond & last.",
      properties: {
        a: { $ref: "#/$defs/T", description: "A type." },
        b: { $ref: "#/$defs/T", description: "Own." },
        c: { type: "string", description: "Attribute." },
      },
      $defs: { T: { title: "t", type: "string" } },
    });
  });

  test("include the defaults of elements and attributes", () => {
    const document = elementWith(
      '<xs:sequence><xs:element name="a" type="xs:int" default="5"/></xs:sequence><xs:attribute name="b" default="x"/>',
    );
    const { schema } = lowering(lowerXsd, "xsd", document);
    expect(schema).toMatchObject({ properties: { a: { default: 5 }, b: { default: "x" } } });
  });
});

describe("the name of a definition", () => {
  test("starts with Element or Type if both have the same name, and is never numbered", () => {
    const document = schemaText(
      '<xs:element name="root"><xs:complexType><xs:sequence><xs:element ref="order"/><xs:element name="o" type="Order"/></xs:sequence></xs:complexType></xs:element>' +
        '<xs:element name="order"><xs:complexType/></xs:element><xs:complexType name="Order"/>',
    );
    const { schema, findings } = lowering(lowerXsd, "xsd", document, "root");
    expect(findings).toEqual([]);
    expect(Object.keys(schema?.["$defs"] ?? {}).sort()).toEqual(["ElementOrder", "TypeOrder"]);
  });

  test("is that of the element if a type without a name is used in several places", () => {
    const document = elementWith(
      '<xs:sequence><xs:element name="a"><xs:complexType><xs:group ref="g"/></xs:complexType></xs:element><xs:group ref="g"/></xs:sequence>',
      '<xs:group name="g"><xs:sequence><xs:element name="item"><xs:complexType><xs:attribute name="x"/></xs:complexType></xs:element></xs:sequence></xs:group>',
    );
    const { schema } = lowering(lowerXsd, "xsd", document);
    const item = { $ref: "#/$defs/Item" };
    expect(schema).toMatchObject({ properties: { a: { properties: { item } }, item } });
    expect(Object.keys(schema?.["$defs"] ?? {})).toEqual(["Item"]);
  });
});

describe("the element or type that describes the data", () => {
  const document = schemaText(
    '<xs:element name="a" type="xs:int"/><xs:element name="b" type="xs:int"/><xs:complexType name="a"/><xs:simpleType name="c"><xs:restriction base="xs:string"/></xs:simpleType>',
  );

  test.each([
    ["a", "integer"],
    ["own:b", "integer"],
    ["c", "string"],
    ["/a", "integer"],
    ["//own:b", "integer"],
    ["/xs:schema/xs:element[@name='b']", "integer"],
    ['//xs:complexType[@name="a"]', "object"],
    ["//*[@name='c']", "string"],
    ["#b", "integer"],
  ])("is selected by %s", (selector, type) => {
    expect(lowering(lowerXsd, "xsd", document, selector).schema).toMatchObject({ type });
  });

  test("is the only element, the one that the schema is named after, or the only type", () => {
    const called = schemaText('<xs:element name="Other" type="xs:string"/><xs:element name="Sample" type="xs:int"/>');
    expect(lowering(lowerXsd, "xsd", called).schema).toMatchObject({ title: "Sample" });
    const type = schemaText('<xs:simpleType name="c"><xs:restriction base="xs:string"/></xs:simpleType>');
    expect(lowering(lowerXsd, "xsd", type).schema).toMatchObject({ title: "c" });
  });
});
