import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DiagnosticCode, diagnosticKinds } from "../../../../src/diagnostics/codes.js";
import { lowerJsonStructure } from "../../../../src/payload-schemas/json-structure/lower-json-structure.js";
import type { JsonValue } from "../../../../src/schema/schema.js";
import { changedDocument } from "../changed-document.js";
import { danglingReferences, lowering } from "../lowering.js";
import { constructs } from "./structure-constructs.js";

const documents = constructs.map(([, document]) => document);

type Refusal = readonly [what: string, document: JsonValue, code: DiagnosticCode, pointer: string];

function property(type: JsonValue): JsonValue {
  return { type: "object", properties: { p: type } };
}

const types = { A: { type: "string" }, n: { A: { type: "string" } } };

const refusals: readonly Refusal[] = [
  ["a list", [], "invalid-data-schema", ""],
  ["a string", "type", "invalid-data-schema", ""],
  ["no type", { definitions: {} }, "ambiguous-data-type", ""],
  ["several types, none of them selected", { definitions: types }, "ambiguous-data-type", ""],
  [
    "a $root that points to a namespace",
    { $root: "#/definitions/n", definitions: types },
    "unknown-data-type",
    "/$root",
  ],
  ["a $root that is not a string", { $root: 7 }, "invalid-data-schema", "/$root"],
  [
    "a $ref to another document",
    property({ type: { $ref: "https://a/b#/definitions/A" } }),
    "remote-data-schema",
    "/properties/p/type/$ref",
  ],
  [
    "a $ref that points nowhere",
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
  ["a $ref that is not a string", property({ $ref: 1 }), "invalid-data-schema", "/properties/p/$ref"],
  [
    "a $ref to an abstract type",
    {
      ...Object(property({ type: { $ref: "#/definitions/A" } })),
      definitions: { A: { abstract: true, type: "object", properties: {} } },
    },
    "invalid-data-schema",
    "/properties/p/type/$ref",
  ],
  ["an import", { $import: "https://a/b", type: "string" }, "remote-data-schema", "/$import"],
  [
    "an import of definitions",
    { $root: "#/definitions/A", $importdefs: "https://a/b", definitions: types },
    "remote-data-schema",
    "/$importdefs",
  ],
  ["an unknown type", property({ type: "int33" }), "unknown-data-type", "/properties/p/type"],
  ["a type of Object.prototype", property({ type: "constructor" }), "unknown-data-type", "/properties/p/type"],
  ["an unknown type in a union", property({ type: ["null", "long"] }), "unknown-data-type", "/properties/p/type/1"],
  ["an empty union", property({ type: [] }), "invalid-data-schema", "/properties/p/type"],
  ["a union of numbers", property({ type: [1] }), "invalid-data-schema", "/properties/p/type/0"],
  ["a type that is a number", property({ type: 1 }), "invalid-data-schema", "/properties/p/type"],
  ["a property without a type", property({}), "invalid-data-schema", "/properties/p"],
  ["a property that is true", property(true), "invalid-data-schema", "/properties/p"],
  ["properties that are a list", { type: "object", properties: [] }, "invalid-data-schema", "/properties"],
  ["required that is a string", { type: "object", properties: {}, required: "a" }, "invalid-data-schema", "/required"],
  [
    "required with names and lists of names",
    { type: "object", properties: {}, required: ["a", ["b"]] },
    "invalid-data-schema",
    "/required",
  ],
  ["an array without items", property({ type: "array" }), "invalid-data-schema", "/properties/p"],
  ["a map without values", property({ type: "map" }), "invalid-data-schema", "/properties/p"],
  ["a choice without choices", property({ type: "choice" }), "invalid-data-schema", "/properties/p/choices"],
  ["an empty choice", property({ type: "choice", choices: {} }), "invalid-data-schema", "/properties/p/choices"],
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
    "an inline choice of strings",
    property({ type: "choice", selector: "kind", choices: { A: { type: "string" } } }),
    "invalid-data-schema",
    "/properties/p/choices/A",
  ],
  [
    "an inline choice that refers to itself",
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
    "a tuple without one of its properties",
    property({ type: "tuple", properties: { a: { type: "string" } }, tuple: [] }),
    "invalid-data-schema",
    "/properties/p/tuple",
  ],
  [
    "a tuple with an unknown property",
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
    "a string that is extended",
    {
      $root: "#/definitions/A",
      definitions: { A: { type: "object", $extends: "#/definitions/B" }, B: { type: "string" } },
    },
    "invalid-data-schema",
    "/definitions/A/$extends",
  ],
  [
    "an $extends that points nowhere",
    { type: "object", $extends: ["#/definitions/B"] },
    "unknown-data-type",
    "/$extends/0",
  ],
  [
    "a minimum that is not a number",
    property({ type: "int32", minimum: "a" }),
    "invalid-data-schema",
    "/properties/p/minimum",
  ],
  [
    "a minimum of an int64 that is not an integer",
    property({ type: "int64", minimum: "1.5" }),
    "invalid-data-schema",
    "/properties/p/minimum",
  ],
  [
    "a limit with 100,000 digits",
    property({ type: "int64", maximum: "9".repeat(100_000) }),
    "invalid-data-schema",
    "/properties/p/maximum",
  ],
  ["multipleOf 0", property({ type: "int32", multipleOf: 0 }), "invalid-data-schema", "/properties/p/multipleOf"],
  ["a negative length", property({ type: "string", minLength: -1 }), "invalid-data-schema", "/properties/p/minLength"],
  ["a broken pattern", property({ type: "string", pattern: "(" }), "invalid-data-schema", "/properties/p/pattern"],
  [
    "a pattern that is not a string",
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
  ["an enum that is a string", property({ type: "string", enum: "a" }), "invalid-data-schema", "/properties/p/enum"],
  ["an empty enum", property({ type: "string", enum: [] }), "invalid-data-schema", "/properties/p/enum"],
  ["an empty allOf", { allOf: [] }, "invalid-data-schema", "/allOf"],
  ["$offers that are a list", { $offers: [], type: "object", properties: {} }, "invalid-data-schema", "/$offers"],
  [
    "types with names that differ only in case",
    {
      type: "object",
      properties: { a: { $ref: "#/definitions/a_b" }, b: { $ref: "#/definitions/aB" } },
      definitions: { a_b: { type: "string" }, aB: { type: "string" } },
    },
    "name-collision",
    "",
  ],
];

describe("an invalid JSON Structure schema", () => {
  test.each(refusals)("is refused with the place of the error: %s", (_what, document, code, pointer) => {
    const { schema, findings } = lowering(lowerJsonStructure, "json-structure", document);
    expect(schema).toBeUndefined();
    expect(findings.map((finding) => [finding.code, finding.pointer])).toContainEqual([code, pointer]);
  });

  test.each([
    ["matches several types", "A", "ambiguous-data-type"],
    ["matches no type", "B", "unknown-data-type"],
    ["points nowhere", "/definitions/B", "unknown-data-type"],
  ])("is refused with a selector that %s", (_what, selector, code) => {
    const { schema, findings } = lowering(lowerJsonStructure, "json-structure", { definitions: types }, selector);
    expect(schema).toBeUndefined();
    expect(findings).toEqual([expect.objectContaining({ code, pointer: "" })]);
  });

  test("is reported with a suggestion for a misspelled type", () => {
    const { findings } = lowering(lowerJsonStructure, "json-structure", property({ type: "integr" }));
    expect(findings).toEqual([expect.objectContaining({ fix: 'Did you mean "integer"?' })]);
  });

  test("has all its errors reported at once", () => {
    const document = { type: "object", properties: { a: { type: "x" }, b: { type: "array" }, c: { type: "y" } } };
    expect(lowering(lowerJsonStructure, "json-structure", document).findings).toHaveLength(3);
  });
});

describe("a JSON Structure schema with flaws", () => {
  const table: readonly Refusal[] = [
    [
      "alternate enum values that are a list",
      property({ type: "string", enum: ["a"], altenums: [] }),
      "irregular-data-schema",
      "/properties/p/altenums",
    ],
    [
      "alternate names that are a string",
      property({ type: "string", altnames: "a" }),
      "irregular-data-schema",
      "/properties/p/altnames",
    ],
    [
      "an unknown encoding",
      property({ type: "binary", contentEncoding: "base85" }),
      "irregular-data-schema",
      "/properties/p/contentEncoding",
    ],
    [
      "a media type that is a number",
      property({ type: "binary", contentMediaType: 1 }),
      "irregular-data-schema",
      "/properties/p/contentMediaType",
    ],
    [
      "a negative precision",
      property({ type: "decimal", precision: -1 }),
      "irregular-data-schema",
      "/properties/p/precision",
    ],
    ["$uses that is a string", { $uses: "a", type: "string" }, "irregular-data-schema", "/$uses"],
    [
      "an unknown keyword",
      property({ type: "string", maxLenght: 3 }),
      "unknown-schema-keyword",
      "/properties/p/maxLenght",
    ],
    [
      "a keyword that only the root can have",
      property({ type: "string", $id: "a" }),
      "unknown-schema-keyword",
      "/properties/p/$id",
    ],
    [
      "an unknown name in $uses",
      { type: "string", $uses: ["JSONStructureUnits", "Mine"] },
      "unknown-schema-keyword",
      "/$uses/1",
    ],
    ["an unknown format", property({ type: "string", format: "iban" }), "unenforced-rule", "/properties/p/format"],
    ["limits of decimals", property({ type: "decimal", minimum: "0.5" }), "unenforced-rule", "/properties/p/minimum"],
    [
      "multiples of wide integers",
      property({ type: "int64", multipleOf: 5 }),
      "unenforced-rule",
      "/properties/p/multipleOf",
    ],
  ];

  test.each(table)("is lowered with a warning: %s", (_what, document, code, pointer) => {
    const { schema, findings } = lowering(lowerJsonStructure, "json-structure", document);
    expect(schema).toBeDefined();
    expect(findings).toEqual([expect.objectContaining({ code, pointer })]);
  });
});

describe("a hostile JSON Structure schema", () => {
  function nested(depth: number, wrap: (inner: JsonValue) => JsonValue): JsonValue {
    let value: JsonValue = { type: "string" };
    for (let level = 0; level < depth; level++) value = wrap(value);
    return value;
  }

  // Functions, since Vitest formats all values of a table for the title.
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

  test.each(bombs)("is refused as too deep: %s", (_what, document) => {
    const { schema, findings } = lowering(lowerJsonStructure, "json-structure", document());
    expect(schema).toBeUndefined();
    expect(findings.map(({ code }) => code)).toContain("too-deep");
  });

  test("can have 10,000 types that each refer to the next one", () => {
    const names = Array.from({ length: 10_000 }, (_, index) => [
      `T${index}x`,
      property({ type: { $ref: `#/definitions/T${(index + 1) % 10_000}x` } }),
    ]);
    const document = { $root: "#/definitions/T0x", definitions: Object.fromEntries(names) };
    const { findings } = lowering(lowerJsonStructure, "json-structure", document);
    expect(findings).toEqual([]);
  });

  test("is refused if and only if an error is reported", () => {
    fc.assert(
      fc.property(changedDocument(documents), ({ document, selector }) => {
        const { schema, findings } = lowering(lowerJsonStructure, "json-structure", document, selector);
        const isRefused = findings.some(({ code }) => diagnosticKinds[code].severity === "error");
        expect(schema === undefined).toBe(isRefused);
        if (schema !== undefined) expect(danglingReferences(schema)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
