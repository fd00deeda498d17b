import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DiagnosticCode, diagnosticKinds } from "../../../../src/diagnostics/codes.js";
import { lowerXsd } from "../../../../src/payload-schemas/xsd/lower-xsd.js";
import { danglingReferences, lowering } from "../lowering.js";
import { constructs } from "./xsd-constructs.js";
import { elementOf, elementWith, restricted, schemaText } from "./xsd-text.js";

type Case = readonly [what: string, document: string, code: DiagnosticCode, at: string];

function sequence(particles: string, others = ""): string {
  return elementWith(`<xs:sequence>${particles}</xs:sequence>`, others);
}

const refusals: readonly Case[] = [
  ["a document that is not XML", "syntax = 'proto3';", "not-xml", ""],
  ["an empty document", "", "not-xml", ""],
  ["an unclosed element", "<a>", "not-xml", ""],
  ["a DOCTYPE", '<!DOCTYPE x [<!ENTITY a "b">]><x/>', "not-xml", ""],
  ["another vocabulary", "<schema/>", "invalid-data-schema", "<schema"],
  ["a document without elements", schemaText(""), "ambiguous-data-type", "<xs:schema"],
  ["several elements", schemaText('<xs:element name="a"/><xs:element name="b"/>'), "ambiguous-data-type", "<xs:schema"],
  [
    "include",
    schemaText('<xs:include schemaLocation="a.xsd"/><xs:element name="a" type="xs:int"/>'),
    "remote-data-schema",
    "<xs:include",
  ],
  [
    "redefine",
    schemaText('<xs:redefine schemaLocation="a.xsd"/><xs:element name="a" type="xs:int"/>'),
    "remote-data-schema",
    "<xs:redefine",
  ],
  [
    "override (1.1)",
    schemaText('<xs:override schemaLocation="a.xsd"/><xs:element name="a" type="xs:int"/>'),
    "remote-data-schema",
    "<xs:override",
  ],
  [
    "a type of another namespace",
    sequence('<xs:element name="a" type="foreign:t"/>'),
    "remote-data-schema",
    '<xs:element name="a"',
  ],
  [
    "an element of another namespace",
    sequence('<xs:element ref="foreign:a"/>'),
    "remote-data-schema",
    "<xs:element ref",
  ],
  ["an undeclared type", sequence('<xs:element name="a" type="t"/>'), "unknown-data-type", '<xs:element name="a"'],
  [
    "a type of Object.prototype",
    sequence('<xs:element name="a" type="constructor"/>'),
    "unknown-data-type",
    '<xs:element name="a"',
  ],
  [
    "an unknown built-in type",
    sequence('<xs:element name="a" type="xs:number"/>'),
    "unknown-data-type",
    '<xs:element name="a"',
  ],
  ["an undeclared prefix", sequence('<xs:element name="a" type="no:t"/>'), "unknown-data-type", '<xs:element name="a"'],
  ["an undeclared element", sequence('<xs:element ref="a"/>'), "unknown-data-type", "<xs:element ref"],
  ["an undeclared group", sequence('<xs:group ref="g"/>'), "unknown-data-type", "<xs:group ref"],
  ["an undeclared attribute", elementWith('<xs:attribute ref="a"/>'), "unknown-data-type", "<xs:attribute ref"],
  [
    "an undeclared attribute group",
    elementWith('<xs:attributeGroup ref="a"/>'),
    "unknown-data-type",
    "<xs:attributeGroup ref",
  ],
  ["an element without a name", sequence("<xs:element/>"), "invalid-data-schema", "<xs:element/>"],
  ["an attribute without a name", elementWith("<xs:attribute/>"), "invalid-data-schema", "<xs:attribute/>"],
  [
    "two types with the same name",
    schemaText('<xs:element name="a" type="t"/><xs:complexType name="t"/><xs:simpleType name="t"/>'),
    "invalid-data-schema",
    '<xs:simpleType name="t"',
  ],
  [
    "minOccurs that is not a number",
    sequence('<xs:element name="a" minOccurs="x"/>'),
    "invalid-data-schema",
    '<xs:element name="a"',
  ],
  [
    "maxOccurs below minOccurs",
    sequence('<xs:element name="a" minOccurs="2"/>'),
    "invalid-data-schema",
    '<xs:element name="a"',
  ],
  ["an empty simple type", elementOf("<xs:annotation/>"), "invalid-data-schema", "<xs:simpleType"],
  ["a restriction without a base", elementOf("<xs:restriction/>"), "invalid-data-schema", "<xs:restriction"],
  [
    "a simple type that restricts a complex one",
    elementOf('<xs:restriction base="t"/>', '<xs:complexType name="t"/>'),
    "invalid-data-schema",
    "<xs:restriction",
  ],
  ["a list without an item type", elementOf("<xs:list/>"), "invalid-data-schema", "<xs:list"],
  ["a union without members", elementOf("<xs:union/>"), "invalid-data-schema", "<xs:union"],
  ["a negative length", restricted("xs:string", '<xs:length value="-1"/>'), "invalid-data-schema", "<xs:length"],
  [
    "an unknown value of explicitTimezone",
    restricted("xs:dateTime", '<xs:explicitTimezone value="maybe"/>'),
    "invalid-data-schema",
    "<xs:explicitTimezone",
  ],
  [
    "complex content that is not derived",
    elementWith("<xs:complexContent/>"),
    "invalid-data-schema",
    "<xs:complexContent",
  ],
  [
    "an extension without a base",
    elementWith("<xs:complexContent><xs:extension/></xs:complexContent>"),
    "invalid-data-schema",
    "<xs:extension",
  ],
  [
    "complex content of a simple type",
    elementWith('<xs:complexContent><xs:extension base="xs:int"/></xs:complexContent>'),
    "invalid-data-schema",
    "<xs:extension",
  ],
  [
    "simple content of a type with elements",
    elementWith(
      '<xs:simpleContent><xs:extension base="t"/></xs:simpleContent>',
      '<xs:complexType name="t"><xs:sequence><xs:element name="a"/></xs:sequence></xs:complexType>',
    ),
    "invalid-data-schema",
    "<xs:extension",
  ],
  [
    "an abstract element without substitutes",
    sequence('<xs:element ref="a"/>', '<xs:element name="a" abstract="true"/>').replace("root", "Sample"),
    "invalid-data-schema",
    '<xs:element name="a"',
  ],
  [
    "a type that extends itself",
    schemaText(
      '<xs:element name="a" type="t"/><xs:complexType name="t"><xs:complexContent><xs:extension base="t"/></xs:complexContent></xs:complexType>',
    ),
    "endless-data-type",
    '<xs:complexType name="t"',
  ],
  [
    "simple types that restrict each other",
    schemaText(
      '<xs:element name="a" type="t"/><xs:simpleType name="t"><xs:restriction base="u"/></xs:simpleType><xs:simpleType name="u"><xs:restriction base="t"/></xs:simpleType>',
    ),
    "endless-data-type",
    '<xs:simpleType name="t"',
  ],
  [
    "a group that contains itself",
    sequence('<xs:group ref="g"/>', '<xs:group name="g"><xs:sequence><xs:group ref="g"/></xs:sequence></xs:group>'),
    "endless-data-type",
    '<xs:group name="g"',
  ],
  [
    "an attribute group that contains itself",
    elementWith(
      '<xs:attributeGroup ref="g"/>',
      '<xs:attributeGroup name="g"><xs:attributeGroup ref="g"/></xs:attributeGroup>',
    ),
    "endless-data-type",
    '<xs:attributeGroup name="g"',
  ],
];

describe("an invalid XML Schema", () => {
  test.each(refusals)("is refused with the place of the error: %s", (_what, document, code, at) => {
    const { schema, findings } = lowering(lowerXsd, "xsd", document);
    expect(schema).toBeUndefined();
    const places = findings.map((finding) => [finding.code, document.startsWith(at, finding.offset)]);
    expect(places).toContainEqual([code, true]);
  });

  test("is refused if it is not a string, or if the selector matches nothing", () => {
    expect(lowering(lowerXsd, "xsd", { a: 1 }).findings).toEqual([expect.objectContaining({ code: "not-xml" })]);
    const { findings } = lowering(lowerXsd, "xsd", elementOf("xs:int"), "//xs:element[@name='other']");
    expect(findings).toEqual([expect.objectContaining({ code: "unknown-data-type" })]);
  });

  test("is reported with a suggestion for a misspelled type", () => {
    const { findings } = lowering(
      lowerXsd,
      "xsd",
      sequence('<xs:element name="a" type="Ordr"/>', '<xs:complexType name="Order"/>'),
    );
    expect(findings).toEqual([expect.objectContaining({ fix: 'Did you mean "Order"?' })]);
  });
});

describe("an XML Schema with rules that JSON Schema cannot express", () => {
  const table: readonly Case[] = [
    ["assert (1.1)", elementWith('<xs:assert test="@a > 1"/>'), "unenforced-rule", "<xs:assert"],
    ["assertion (1.1)", restricted("xs:int", '<xs:assertion test="$value > 1"/>'), "unenforced-rule", "<xs:assertion"],
    [
      "alternatives (1.1)",
      schemaText('<xs:element name="a" type="xs:int"><xs:alternative test="@k" type="xs:string"/></xs:element>'),
      "unenforced-rule",
      '<xs:element name="a"',
    ],
    [
      "a pattern with a block of Unicode",
      restricted("xs:string", '<xs:pattern value="\\p{IsGreek}"/>'),
      "unenforced-rule",
      "<xs:pattern",
    ],
    [
      "limits of decimals",
      restricted("xs:decimal", '<xs:minInclusive value="0.5"/>'),
      "unenforced-rule",
      "<xs:restriction",
    ],
    ["an unknown facet", restricted("xs:string", '<xs:size value="1"/>'), "unknown-schema-keyword", "<xs:size"],
    [
      "keys",
      schemaText('<xs:element name="a" type="xs:int"><xs:key name="k"/></xs:element>'),
      "unenforced-rule",
      "<xs:key",
    ],
  ];

  test.each(table)("is lowered with a warning: %s", (_what, document, code, at) => {
    const { schema, findings } = lowering(lowerXsd, "xsd", document);
    expect(schema).toBeDefined();
    expect(findings.map((finding) => [finding.code, document.startsWith(at, finding.offset)])).toEqual([[code, true]]);
  });

  test("is lowered without findings if an import is not used", () => {
    const document = schemaText('<xs:import namespace="urn:foreign"/><xs:element name="a" type="xs:int"/>');
    expect(lowering(lowerXsd, "xsd", document).findings).toEqual([]);
  });
});

describe("a hostile XML Schema", () => {
  const count = 5000;
  const times = (make: (index: number) => string, length = count): string =>
    Array.from({ length }, (_, index) => make(index)).join("");

  const bombs: readonly (readonly [string, () => string, DiagnosticCode])[] = [
    ["100,000 nested elements", () => schemaText("<xs:element>".repeat(100_000)), "too-deep"],
    [
      "groups that contain each other twice",
      () =>
        sequence(
          '<xs:group ref="g0"/>',
          times(
            (index) =>
              `<xs:group name="g${index}"><xs:sequence><xs:element name="e${index}"/><xs:group ref="g${index + 1}"/><xs:group ref="g${index + 1}"/></xs:sequence></xs:group>`,
            3000,
          ),
        ),
      "too-deep",
    ],
    [
      "types that extend each other",
      () =>
        schemaText(
          `<xs:element name="a" type="t0"/>${times((index) => `<xs:complexType name="t${index}"><xs:complexContent><xs:extension base="t${index + 1}"/></xs:complexContent></xs:complexType>`)}`,
        ),
      "too-deep",
    ],
    [
      "simple types that restrict each other",
      () =>
        schemaText(
          `<xs:element name="a" type="t0"/>${times((index) => `<xs:simpleType name="t${index}"><xs:restriction base="t${index + 1}"/></xs:simpleType>`)}`,
        ),
      "too-deep",
    ],
    [
      "attribute groups that contain each other",
      () =>
        elementWith(
          '<xs:attributeGroup ref="g0"/>',
          times(
            (index) =>
              `<xs:attributeGroup name="g${index}"><xs:attributeGroup ref="g${index + 1}"/></xs:attributeGroup>`,
          ),
        ),
      "too-deep",
    ],
    [
      "groups whose elements contain the next group",
      () =>
        sequence(
          '<xs:group ref="g0"/>',
          times(
            (index) =>
              `<xs:group name="g${index}"><xs:sequence><xs:element name="a"><xs:complexType><xs:group ref="g${index + 1}"/></xs:complexType></xs:element></xs:sequence></xs:group>`,
          ),
        ),
      "too-deep",
    ],
    [
      "a large group that is referred to often",
      () =>
        sequence(
          times(
            (index) => `<xs:element name="r${index}"><xs:complexType><xs:group ref="g"/></xs:complexType></xs:element>`,
            2000,
          ),
          `<xs:group name="g"><xs:sequence>${times((index) => `<xs:element name="e${index}" type="xs:int"/>`, 2000)}</xs:sequence></xs:group>`,
        ),
      "too-deep",
    ],
  ];

  test.each(bombs)("is refused as too deep: %s", (_what, document, code) => {
    const { schema, findings } = lowering(lowerXsd, "xsd", document());
    expect(schema).toBeUndefined();
    expect(findings.map((finding) => finding.code)).toContain(code);
  });

  test("gives a schema of linear size for nested choices", () => {
    const levels = times(
      (index) =>
        `<xs:group name="g${index}"><xs:choice><xs:element name="a"><xs:complexType><xs:group ref="g${index + 1}"/></xs:complexType></xs:element><xs:element name="b"><xs:complexType><xs:group ref="g${index + 1}"/></xs:complexType></xs:element></xs:choice></xs:group>`,
      40,
    );
    const last = '<xs:group name="g40"><xs:sequence/></xs:group>';
    const { schema } = lowering(lowerXsd, "xsd", sequence('<xs:group ref="g0"/>', levels + last));
    expect(schema).toBeDefined();
    expect(JSON.stringify(schema).length).toBeLessThan(200_000);
  });

  const documents = constructs.map(([, document]) => document);
  const tokens = [...new Set(documents.join(" ").match(/<[^<>]*>|"[^"]*"/g) ?? [])];

  test("is refused if and only if an error is reported", () => {
    const part = fc.oneof(fc.constantFrom(...tokens), fc.string());
    const change = fc.record({ at: fc.nat(), remove: fc.boolean(), part });
    fc.assert(
      fc.property(
        fc.constantFrom(...documents),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        (document, changes) => {
          const changed = changes.reduce(changeText, document);
          const { schema, findings } = lowering(lowerXsd, "xsd", changed);
          const isRefused = findings.some(({ code }) => diagnosticKinds[code].severity === "error");
          expect(schema === undefined).toBe(isRefused);
          if (schema !== undefined) expect(danglingReferences(schema)).toEqual([]);
        },
      ),
      { numRuns: 3000 },
    );
  });

  /** Replaces or removes one tag or quoted value, so that most documents stay well-formed. */
  function changeText(text: string, { at, remove, part }: { at: number; remove: boolean; part: string }): string {
    const spans = [...text.matchAll(/<[^<>]*>|"[^"]*"/g)];
    const span = spans[at % Math.max(1, spans.length)];
    if (span === undefined) return part;
    return text.slice(0, span.index) + (remove ? "" : part) + text.slice(span.index + span[0].length);
  }
});
