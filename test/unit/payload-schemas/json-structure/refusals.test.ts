import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DiagnosticCode, diagnosticKinds } from "../../../../src/diagnostics/codes.js";
import { lowerJsonStructure } from "../../../../src/payload-schemas/json-structure/lower-json-structure.js";
import type { JsonValue } from "../../../../src/schema/schema.js";
import { changedDocument } from "../changed-document.js";
import { danglingReferences, lowering } from "../lowered.js";
import { constructs } from "./constructs.js";

const documents = constructs.map(([, document]) => document);

type Refusal = readonly [what: string, document: JsonValue, code: DiagnosticCode, pointer: string];

function property(type: JsonValue): JsonValue {
  return { type: "object", properties: { p: type } };
}

const types = { A: { type: "string" }, n: { A: { type: "string" } } };

const refusals: readonly Refusal[] = [
  ["no object", [], "invalid-data-schema", ""],
  ["a text", "type", "invalid-data-schema", ""],
  ["no type", { definitions: {} }, "ambiguous-data-type", ""],
  ["several types, none of them chosen", { definitions: types }, "ambiguous-data-type", ""],
  [
    "a $root that leads to a namespace",
    { $root: "#/definitions/n", definitions: types },
    "unknown-data-type",
    "/$root",
  ],
  ["a $root that is no text", { $root: 7 }, "invalid-data-schema", "/$root"],
  [
    "a $ref to another document",
    property({ type: { $ref: "https://a/b#/definitions/A" } }),
    "remote-data-schema",
    "/properties/p/type/$ref",
  ],
  [
    "a $ref that leads nowhere",
    property({ type: { $ref: "#/definitions/A" } }),
    "unknown-data-type",
    "/properties/p/type/$ref",
  ],
  [
    "a $ref to something inherited",
    property({ type: { $ref: "#/constructor" } }),
    "unknown-data-type",
    "/properties/p/type/$ref",
  ],
  ["a $ref that is no text", property({ $ref: 1 }), "invalid-data-schema", "/properties/p/$ref"],
  [
    "a $ref to an abstract type",
    {
      ...Object(property({ type: { $ref: "#/definitions/A" } })),
      definitions: { A: { abstract: true, type: "object", properties: {} } },
    },
    "invalid-data-schema",
    "/properties/p/type/$ref",
  ],
  ["$import", { $import: "https://a/b", type: "string" }, "remote-data-schema", "/$import"],
  [
    "$importdefs of a namespace",
    { $root: "#/definitions/A", $importdefs: "https://a/b", definitions: types },
    "remote-data-schema",
    "/$importdefs",
  ],
  ["a type that does not exist", property({ type: "int33" }), "unknown-data-type", "/properties/p/type"],
  ["a type of Object.prototype", property({ type: "constructor" }), "unknown-data-type", "/properties/p/type"],
  [
    "a type that does not exist in a union",
    property({ type: ["null", "long"] }),
    "unknown-data-type",
    "/properties/p/type/1",
  ],
  ["an empty union", property({ type: [] }), "invalid-data-schema", "/properties/p/type"],
  ["a union of numbers", property({ type: [1] }), "invalid-data-schema", "/properties/p/type/0"],
  ["a type that is a number", property({ type: 1 }), "invalid-data-schema", "/properties/p/type"],
  ["a property without a type", property({}), "invalid-data-schema", "/properties/p"],
  ["a property that is true", property(true), "invalid-data-schema", "/properties/p"],
  ["properties that are no object", { type: "object", properties: [] }, "invalid-data-schema", "/properties"],
  ["required: a text", { type: "object", properties: {}, required: "a" }, "invalid-data-schema", "/required"],
  [
    "required: names and lists of names",
    { type: "object", properties: {}, required: ["a", ["b"]] },
    "invalid-data-schema",
    "/required",
  ],
  ["an array without items", property({ type: "array" }), "invalid-data-schema", "/properties/p"],
  ["a map without values", property({ type: "map" }), "invalid-data-schema", "/properties/p"],
  ["a choice without choices", property({ type: "choice" }), "invalid-data-schema", "/properties/p/choices"],
  ["a choice of nothing", property({ type: "choice", choices: {} }), "invalid-data-schema", "/properties/p/choices"],
  [
    "an inline choice without a selector",
    {
      type: "choice",
      $extends: "#/definitions/A",
      choices: { A: { type: "string" } },
      definitions: { A: { type: "object", properties: {} } },
    },
    "invalid-data-schema",
    "",
  ],
  [
    "an inline choice of texts",
    property({ type: "choice", selector: "kind", choices: { A: { type: "string" } } }),
    "invalid-data-schema",
    "/properties/p/choices/A",
  ],
  [
    "an inline choice that leads to itself",
    {
      $root: "#/definitions/A",
      definitions: {
        A: { type: "choice", selector: "kind", choices: { A: { type: { $ref: "#/definitions/B" } } } },
        B: { type: { $ref: "#/definitions/B" } },
      },
    },
    "invalid-data-schema",
    "/definitions/A/choices/A",
  ],
  [
    "a tuple without an order",
    property({ type: "tuple", properties: { a: { type: "string" } } }),
    "invalid-data-schema",
    "/properties/p",
  ],
  [
    "a tuple that forgets an item",
    property({ type: "tuple", properties: { a: { type: "string" } }, tuple: [] }),
    "invalid-data-schema",
    "/properties/p/tuple",
  ],
  [
    "a tuple of something unknown",
    property({ type: "tuple", properties: {}, tuple: ["a"] }),
    "invalid-data-schema",
    "/properties/p/tuple",
  ],
  [
    "a type that extends itself",
    { $root: "#/definitions/A", definitions: { A: { type: "object", $extends: "#/definitions/A" } } },
    "endless-data-type",
    "/definitions/A/$extends",
  ],
  [
    "types that extend each other",
    {
      $root: "#/definitions/A",
      definitions: {
        A: { type: "object", $extends: "#/definitions/B" },
        B: { type: "object", $extends: ["#/definitions/A"] },
      },
    },
    "endless-data-type",
    "/definitions/B/$extends",
  ],
  [
    "a text that is extended",
    {
      $root: "#/definitions/A",
      definitions: { A: { type: "object", $extends: "#/definitions/B" }, B: { type: "string" } },
    },
    "invalid-data-schema",
    "/definitions/A/$extends",
  ],
  [
    "a $extends that leads nowhere",
    { type: "object", $extends: ["#/definitions/B"] },
    "unknown-data-type",
    "/$extends/0",
  ],
  [
    "a minimum that is no number",
    property({ type: "int32", minimum: "a" }),
    "invalid-data-schema",
    "/properties/p/minimum",
  ],
  [
    "a minimum of an int64 that is no integer",
    property({ type: "int64", minimum: "1.5" }),
    "invalid-data-schema",
    "/properties/p/minimum",
  ],
  [
    "a limit with more digits than anybody needs",
    property({ type: "int64", maximum: "9".repeat(100_000) }),
    "invalid-data-schema",
    "/properties/p/maximum",
  ],
  ["multipleOf 0", property({ type: "int32", multipleOf: 0 }), "invalid-data-schema", "/properties/p/multipleOf"],
  ["a negative length", property({ type: "string", minLength: -1 }), "invalid-data-schema", "/properties/p/minLength"],
  ["a broken pattern", property({ type: "string", pattern: "(" }), "invalid-data-schema", "/properties/p/pattern"],
  [
    "a pattern that is no text",
    property({ type: "string", pattern: 1 }),
    "invalid-data-schema",
    "/properties/p/pattern",
  ],
  [
    "a broken pattern for names",
    { type: "object", properties: {}, patternProperties: { "(": { type: "string" } } },
    "invalid-data-schema",
    "/patternProperties/(",
  ],
  [
    "patternProperties that are a list",
    { type: "object", properties: {}, patternProperties: [] },
    "invalid-data-schema",
    "/patternProperties",
  ],
  [
    "an encoding that does not exist",
    property({ type: "binary", contentEncoding: "base85" }),
    "invalid-data-schema",
    "/properties/p/contentEncoding",
  ],
  ["an enum that is no list", property({ type: "string", enum: "a" }), "invalid-data-schema", "/properties/p/enum"],
  ["an enum of nothing", property({ type: "string", enum: [] }), "invalid-data-schema", "/properties/p/enum"],
  [
    "altenums that are a list",
    property({ type: "string", enum: ["a"], altenums: [] }),
    "invalid-data-schema",
    "/properties/p/altenums",
  ],
  ["an empty allOf", { allOf: [] }, "invalid-data-schema", "/allOf"],
  ["$offers that are a list", { $offers: [], type: "object", properties: {} }, "invalid-data-schema", "/$offers"],
  ["$uses that are a text", { $uses: "a", type: "string" }, "invalid-data-schema", "/$uses"],
  [
    "types whose names cannot be told apart",
    {
      type: "object",
      properties: { a: { $ref: "#/definitions/a_b" }, b: { $ref: "#/definitions/aB" } },
      definitions: { a_b: { type: "string" }, aB: { type: "string" } },
    },
    "name-collision",
    "",
  ],
];

describe("what cannot be understood", () => {
  test.each(refusals)("%s", (_what, document, code, pointer) => {
    const { schema, findings } = lowering(lowerJsonStructure, "json-structure", document);
    expect(schema).toBeUndefined();
    expect(findings.map((finding) => [finding.code, finding.pointer])).toContainEqual([code, pointer]);
  });

  test.each([
    ["fits several types", "A", "ambiguous-data-type"],
    ["fits none", "B", "unknown-data-type"],
    ["leads nowhere", "/definitions/B", "unknown-data-type"],
  ])("a selector that %s", (_what, selector, code) => {
    const { schema, findings } = lowering(lowerJsonStructure, "json-structure", { definitions: types }, selector);
    expect(schema).toBeUndefined();
    expect(findings).toEqual([expect.objectContaining({ code, pointer: "" })]);
  });

  test("a slip of the fingers is named", () => {
    const { findings } = lowering(lowerJsonStructure, "json-structure", property({ type: "integr" }));
    expect(findings).toEqual([expect.objectContaining({ fix: 'Did you mean "integer"?' })]);
  });

  test("all findings are told at once", () => {
    const document = { type: "object", properties: { a: { type: "x" }, b: { type: "array" }, c: { type: "y" } } };
    expect(lowering(lowerJsonStructure, "json-structure", document).findings).toHaveLength(3);
  });
});

describe("what is told, and changes nothing", () => {
  const table: readonly Refusal[] = [
    [
      "a keyword that nobody knows",
      property({ type: "string", maxLenght: 3 }),
      "unknown-schema-keyword",
      "/properties/p/maxLenght",
    ],
    [
      "a keyword of the root elsewhere",
      property({ type: "string", $id: "a" }),
      "unknown-schema-keyword",
      "/properties/p/$id",
    ],
    [
      "a name in $uses that nobody knows",
      { type: "string", $uses: ["JSONStructureUnits", "Mine"] },
      "unknown-schema-keyword",
      "/$uses/1",
    ],
    [
      "a format that nobody knows",
      property({ type: "string", format: "iban" }),
      "unenforced-rule",
      "/properties/p/format",
    ],
    ["limits of decimals", property({ type: "decimal", minimum: "0.5" }), "unenforced-rule", "/properties/p/minimum"],
    [
      "multiples of wide integers",
      property({ type: "int64", multipleOf: 5 }),
      "unenforced-rule",
      "/properties/p/multipleOf",
    ],
  ];

  test.each(table)("%s", (_what, document, code, pointer) => {
    const { schema, findings } = lowering(lowerJsonStructure, "json-structure", document);
    expect(schema).toBeDefined();
    expect(findings).toEqual([expect.objectContaining({ code, pointer })]);
  });
});

describe("hostile documents", () => {
  function nested(depth: number, wrap: (inner: JsonValue) => JsonValue): JsonValue {
    let value: JsonValue = { type: "string" };
    for (let level = 0; level < depth; level++) value = wrap(value);
    return value;
  }

  // Made when they are wanted: a title is made of everything that stands in a table.
  const bombs: readonly (readonly [string, () => JsonValue])[] = [
    ["100,000 nested lists", () => nested(100_000, (items) => ({ type: "array", items }))],
    ["100,000 nested objects", () => nested(100_000, (a) => ({ type: "object", properties: { a } }))],
    ["100,000 nested types", () => nested(100_000, (type) => ({ type }))],
    ["100,000 nested conditions", () => nested(100_000, (not) => ({ not }))],
    ["100,000 types that extend each other", () => chain(100_000)],
  ];

  function chain(length: number): JsonValue {
    const names = Array.from({ length }, (_, index) => `T${index}`);
    const types = names.map((name, index) => [name, { type: "object", $extends: `#/definitions/T${index + 1}` }]);
    return {
      $root: "#/definitions/T0",
      definitions: { ...Object.fromEntries(types), [`T${length}`]: { type: "object" } },
    };
  }

  test.each(bombs)("%s are too deep", (_what, document) => {
    const { schema, findings } = lowering(lowerJsonStructure, "json-structure", document());
    expect(schema).toBeUndefined();
    expect(findings.map(({ code }) => code)).toContain("too-deep");
  });

  test("10,000 types that refer to the next one are fine", () => {
    const names = Array.from({ length: 10_000 }, (_, index) => [
      `T${index}x`,
      property({ type: { $ref: `#/definitions/T${(index + 1) % 10_000}x` } }),
    ]);
    const document = { $root: "#/definitions/T0x", definitions: Object.fromEntries(names) };
    const { findings } = lowering(lowerJsonStructure, "json-structure", document);
    expect(findings).toEqual([]);
  });

  test("whatever a document is changed to, findings come out", () => {
    fc.assert(
      fc.property(changedDocument(documents), ({ document, selector }) => {
        const { schema, findings } = lowering(lowerJsonStructure, "json-structure", document, selector);
        // Nothing is refused in silence.
        const isRefused = findings.some(({ code }) => diagnosticKinds[code].severity === "error");
        expect(schema === undefined).toBe(isRefused);
        if (schema !== undefined) expect(danglingReferences(schema)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
