import type { JsonValue } from "../../../../src/schema/schema.js";

/** A construct, with values that it accepts and values that it refuses. */
export type Construct = readonly [what: string, document: JsonValue, good: readonly unknown[], bad: readonly unknown[]];

const big = "9223372036854775807";

/** Linters take an object with a `then` for a promise. */
const consequence = "then";

const primitives: readonly Construct[] = [
  ["string", "string", ["", "a"], [1, null]],
  ["boolean", "boolean", [true, false], ["true", 0]],
  ["null", "null", [null], [0, ""]],
  ["number", "number", [1.5, -1e9], ["1"]],
  ["integer, which is int32 by another name", "integer", [-(2 ** 31), 2 ** 31 - 1], [2 ** 31, 0.5, "1"]],
  ["int8", "int8", [-128, 127], [-129, 128]],
  ["uint8", "uint8", [0, 255], [-1, 256]],
  ["int16", "int16", [-32768, 32767], [-32769, 32768]],
  ["uint16", "uint16", [0, 65535], [-1, 65536]],
  ["int32", "int32", [-(2 ** 31), 0], [-(2 ** 31) - 1, 2 ** 31]],
  ["uint32", "uint32", [0, 2 ** 32 - 1], [-1, 2 ** 32]],
  [
    "int64",
    "int64",
    [0, "0", "-0", big, "-9223372036854775808", 2 ** 53 - 1],
    ["9223372036854775808", "01", "+1", "1.0", "", 2 ** 53, 0.5],
  ],
  ["uint64", "uint64", [0, "18446744073709551615"], [-1, "-1", "18446744073709551616"]],
  ["int128", "int128", ["170141183460469231731687303715884105727"], ["170141183460469231731687303715884105728"]],
  [
    "uint128",
    "uint128",
    ["340282366920938463463374607431768211455"],
    ["340282366920938463463374607431768211456", "-1"],
  ],
  ["float8", "float8", [1.5], ["1.5"]],
  ["float", "float", [1.5, -3.4e38], [3.5e38]],
  ["double", "double", [1e308], ["1"]],
  ["decimal", "decimal", ["12.50", "-0.1", 12.5, "123456789012345678901234567890.12"], ["1.", ".5", "1e3", "a", true]],
  ["date", "date", ["2024-02-29"], ["2023-02-29", "today", 1]],
  // Core section 3.2.2.17 demands the date-time of RFC 3339, which has seconds and an offset.
  [
    "datetime",
    "datetime",
    ["2024-01-01T00:00:00Z", "2024-01-01T00:00:00.5+01:00"],
    ["2024-01-01T00:00Z", "2024-01-01T00:00:00", "2024-01-01"],
  ],
  ["time", "time", ["12:00:00Z"], ["noon"]],
  ["duration", "duration", ["PT1H"], ["1h"]],
  ["uuid", "uuid", ["0f0e0d0c-0b0a-4908-8706-050403020100"], ["x"]],
  ["uri", "uri", ["https://example.com/a", "../a"], ["a b"]],
  ["jsonpointer", "jsonpointer", ["", "/a/~1b"], ["a", "/~2"]],
  ["binary", "binary", ["", "AAEC", "AA=="], ["A", "AA", "ä"]],
  ["any", "any", [1, null, {}, [], "a"], []],
];

const plain: readonly Construct[] = [
  ...primitives.map(([name, type, good, bad]): Construct => [name, { type }, good, bad]),
  [
    "decimal with digits",
    { type: "decimal", precision: 5, scale: 2 },
    ["999.99", "0", "-0.00", "12345"],
    ["1234.56", "123456", "1.234"],
  ],
  [
    "decimal with whole limits",
    { type: "decimal", minimum: "-1", exclusiveMaximum: 10 },
    ["-1.0", "9.99"],
    ["-1.01", "10"],
  ],
  ["decimal without a fraction", { type: "decimal", precision: 2, scale: 0 }, ["99"], ["100", "1.0"]],
  ["decimal without a limit of the fraction", { type: "decimal", precision: 3 }, ["0.123", "12.3"], ["0.1234", "1234"]],
  [
    "int64 with limits as text",
    { type: "int64", minimum: "10", exclusiveMaximum: "100" },
    [10, "99", 99],
    [9, "9", "100", 100],
  ],
  ["int64 beyond numbers", { type: "int64", minimum: "9007199254740992" }, ["9007199254740992", big], [1, "1"]],
  ["uint64 with limits as numbers", { type: "uint64", maximum: 5 }, ["5", 0], ["6", 6, "-1"]],
  ["a minimum narrower than that of the type", { type: "int8", minimum: 0 }, [0, 127], [-1, 128]],
  ["a minimum wider than that of the type", { type: "int8", minimum: -1000 }, [-128], [-129]],
  ["multipleOf", { type: "int32", multipleOf: 5 }, [10], [11]],
  ["base64url", { type: "binary", contentEncoding: "base64url" }, ["_-8", "_-8="], ["+/8="]],
  ["base16", { type: "binary", contentEncoding: "base16" }, ["00fF"], ["0", "0g"]],
  ["base32", { type: "binary", contentEncoding: "base32" }, ["MZXW6==="], ["MZXW6", "mzxw6==="]],
  ["base32hex", { type: "binary", contentEncoding: "base32hex" }, ["CPNMU==="], ["CPNMU"]],
  ["lengths", { type: "string", minLength: 1, maxLength: 2 }, ["a", "ab"], ["", "abc"]],
  [
    "a pattern, which has to fit all (validation 3.2.2)",
    { type: "string", pattern: "[A-Z]{2}|[0-9]" },
    ["AB", "1"],
    ["ABC", "xAB", "12"],
  ],
  ["a pattern with anchors", { type: "string", pattern: "^(a|b)[|$]$" }, ["a|", "b$"], ["xa|", "a"]],
  ["a pattern with anchors of one alternative each", { type: "string", pattern: "^a|b$" }, ["a", "b"], ["ax", "xb"]],
  ["a pattern with needless escapes", { type: "string", pattern: "\\@\\d" }, ["@1"], ["@", "@12"]],
  ["a pattern that ends in an escaped dollar", { type: "string", pattern: "^a\\$" }, ["a$"], ["a$b", "a"]],
  ["a format", { type: "string", format: "ipv4" }, ["127.0.0.1"], ["1.2.3"]],
  ["const", { type: "string", const: "a" }, ["a"], ["b"]],
  ["enum", { type: "string", enum: ["a", "b"] }, ["a", "b"], ["c"]],
  ["enum of int64, in both forms", { type: "int64", enum: ["1", big] }, ["1", 1, big], ["2", 2]],
  [
    "enum with alternates for json",
    { type: "string", enum: ["RED", "BLUE"], altenums: { json: { RED: "#f00" }, "lang:de": { RED: "Rot" } } },
    ["#f00", "BLUE"],
    ["RED", "Rot"],
  ],
  [
    "a union of names",
    { $root: "#/definitions/U", definitions: { U: { type: ["string", "null"] } } },
    ["a", null],
    [1],
  ],
  [
    "a union with limits",
    { $root: "#/definitions/U", definitions: { U: { type: ["int8", "null", "string"], minimum: 0, minLength: 2 } } },
    [0, null, "ab"],
    [-1, "a", 128],
  ],
  [
    "a union of types that look alike in JSON",
    { $root: "#/definitions/U", definitions: { U: { type: ["int64", "string"] } } },
    ["a", 1, "1"],
    [0.5, null],
  ],
  [
    "a union with a reference",
    {
      $root: "#/definitions/U",
      definitions: { U: { type: [{ $ref: "#/definitions/E" }, "null"] }, E: { type: "string", enum: ["a"] } },
    },
    ["a", null],
    ["b", 1],
  ],
  [
    "a union with a type inline",
    { $root: "#/definitions/U", definitions: { U: { type: ["string", { type: "map", values: { type: "int32" } }] } } },
    ["a", { a: 1 }],
    [{ a: "b" }, 1],
  ],
  [
    "an object",
    { type: "object", name: "P", properties: { a: { type: "string" }, b: { type: "int32" } }, required: ["a"] },
    [{ a: "" }, { a: "", b: 1, c: 1 }],
    [{}, { a: 1 }, []],
  ],
  [
    "a closed object",
    { type: "object", properties: { a: { type: "string" } }, additionalProperties: false },
    [{}, { a: "" }],
    [{ b: 1 }],
  ],
  [
    "an object whose other properties have a type",
    { type: "object", properties: { a: { type: "string" } }, additionalProperties: { type: "int32" } },
    [{ a: "", b: 1 }],
    [{ b: "" }],
  ],
  [
    "alternative sets of required properties: exactly one",
    {
      type: "object",
      properties: { n: { type: "string" }, fins: { type: "int32" }, legs: { type: "int32" } },
      required: [
        ["n", "fins"],
        ["n", "legs"],
      ],
    },
    [
      { n: "", fins: 1 },
      { n: "", legs: 1 },
    ],
    [{ n: "" }, { n: "", fins: 1, legs: 1 }, { fins: 1 }],
  ],
  [
    "alternate names for json (catalogues 1.10)",
    {
      type: "object",
      properties: { drType: { type: "int32", altnames: { json: "dr-type", "lang:en": "x" } } },
      required: ["drType"],
    },
    [{ "dr-type": 1 }],
    [{ drType: 1 }, { "dr-type": "" }],
  ],
  [
    "properties with the names of methods",
    { type: "object", properties: { constructor: { type: "string" } }, additionalProperties: false },
    [{}, { constructor: "a" }],
    [{ constructor: 1 }, { toString: 1 }],
  ],
  [
    "counts and names of properties",
    {
      type: "object",
      properties: { a: { type: "int32" } },
      minProperties: 1,
      maxProperties: 2,
      propertyNames: { type: "string", pattern: "[a-c]" },
    },
    [{ a: 1 }, { a: 1, b: 2 }],
    [{}, { d: 1 }, { a: 1, b: 1, c: 1 }],
  ],
  [
    "patternProperties",
    { type: "object", properties: { a: { type: "int32" } }, patternProperties: { "^x": { type: "string" } } },
    [{ a: 1, xy: "" }],
    [{ xy: 1 }],
  ],
  [
    "dependentRequired, by alternate names",
    {
      type: "object",
      properties: { a: { type: "int32" }, b: { type: "int32", altnames: { json: "B" } } },
      dependentRequired: { a: ["b"] },
    },
    [{}, { a: 1, B: 1 }],
    [{ a: 1, b: 1 }],
  ],
  [
    "has",
    { type: "object", properties: { a: { type: "any" } }, has: { type: "string" } },
    [{ a: "" }, { b: "", c: 1 }],
    [{}, { a: 1 }],
  ],
  [
    "an array",
    { type: "array", items: { type: "int32" }, minItems: 1, maxItems: 2 },
    [[1], [1, 2]],
    [[], ["a"], [1, 2, 3]],
  ],
  [
    "an array of unique items, with one that is asked for",
    {
      type: "array",
      items: { type: "int32" },
      uniqueItems: true,
      contains: { type: "int32", const: 1 },
      minContains: 1,
      maxContains: 1,
    },
    [[1, 2]],
    [[2], [1, 2, 2]],
  ],
  ["a set", { type: "set", items: { type: "string" } }, [["a", "b"], []], [["a", "a"]]],
  [
    "a map",
    {
      type: "map",
      values: { type: "int32" },
      minEntries: 1,
      maxEntries: 2,
      keyNames: { type: "string", minLength: 2 },
    },
    [{ ab: 1 }],
    [{}, { a: 1 }, { ab: "" }, { ab: 1, bc: 1, cd: 1 }],
  ],
  [
    "a map with rules for some keys",
    { type: "map", values: { type: "int32" }, patternKeys: { "^x": { type: "int32", minimum: 5 } } },
    [{ x: 5, a: 1 }],
    [{ x: 4 }, { x: "" }],
  ],
  [
    "a tuple",
    {
      type: "tuple",
      name: "P",
      properties: { age: { type: "int32" }, name: { type: "string" } },
      tuple: ["name", "age"],
    },
    [["a", 1]],
    [["a"], [1, "a"], ["a", 1, 1], {}],
  ],
  [
    "a tagged choice",
    {
      type: "choice",
      name: "C",
      choices: { text: { type: "string" }, number: { type: "int32", altnames: { json: "n" } } },
    },
    [{ text: "a" }, { n: 1 }],
    [{}, { text: 1 }, { text: "a", n: 1 }, { number: 1 }, "a"],
  ],
];

const base = {
  abstract: true,
  type: "object",
  properties: { city: { type: "string" }, kind: { type: "string" } },
  required: ["city"],
};
const street = {
  type: "object",
  $extends: "#/definitions/Address",
  properties: { street: { type: "string" } },
  required: ["street"],
  additionalProperties: false,
};
const box = { type: "object", $extends: "#/definitions/Address", properties: { box: { type: "string" } } };
const addresses = { Address: base, Street: street, Box: box };
const inline = {
  type: "choice",
  $extends: "#/definitions/Address",
  selector: "kind",
  choices: { Street: { type: { $ref: "#/definitions/Street" } }, Box: { $ref: "#/definitions/Box" } },
};

const extended: readonly Construct[] = [
  [
    "an extended type, which knows what it inherits where it is closed",
    { $root: "#/definitions/Street", definitions: addresses },
    [
      { city: "", street: "" },
      { city: "", street: "", kind: "" },
    ],
    [{ street: "" }, { city: "" }, { city: "", street: "", x: 1 }],
  ],
  [
    "two bases, the first of which has precedence",
    {
      $root: "#/definitions/T",
      definitions: {
        A: { abstract: true, type: "object", properties: { x: { type: "string" } } },
        B: {
          abstract: true,
          type: "object",
          properties: { x: { type: "int32" }, y: { type: "int32" } },
          required: ["y"],
        },
        T: { type: "object", $extends: ["#/definitions/A", "#/definitions/B"], properties: { z: { type: "int32" } } },
      },
    },
    [{ x: "", y: 1, z: 1 }],
    [{ x: 1, y: 1 }, { x: "" }],
  ],
  [
    "a base that is extended twice on the way",
    {
      $root: "#/definitions/D",
      definitions: {
        A: { abstract: true, type: "object", properties: { a: { type: "int32" } } },
        B: { abstract: true, type: "object", $extends: "#/definitions/A", properties: { b: { type: "int32" } } },
        C: { abstract: true, type: "object", $extends: "#/definitions/A", properties: { c: { type: "int32" } } },
        D: {
          type: "object",
          $extends: ["#/definitions/B", "#/definitions/C"],
          properties: { d: { type: "int32" } },
          additionalProperties: false,
        },
      },
    },
    [{ a: 1, b: 1, c: 1, d: 1 }],
    [{ a: "" }, { e: 1 }],
  ],
  [
    "alternative sets of required properties of base and type",
    {
      $root: "#/definitions/T",
      definitions: {
        A: {
          abstract: true,
          type: "object",
          properties: { a: { type: "int32" }, b: { type: "int32" } },
          required: [["a"], ["b"]],
        },
        T: {
          type: "object",
          $extends: "#/definitions/A",
          properties: { c: { type: "int32" }, d: { type: "int32" } },
          required: [["c"], ["d"]],
        },
      },
    },
    [{ a: 1, d: 1 }],
    [{ a: 1 }, { a: 1, b: 1, c: 1 }, { c: 1 }],
  ],
  [
    "an extended tuple",
    {
      $root: "#/definitions/T",
      definitions: {
        A: { abstract: true, type: "tuple", properties: { x: { type: "int32" } }, tuple: ["x"] },
        T: { type: "tuple", $extends: "#/definitions/A", properties: { y: { type: "string" } }, tuple: ["y"] },
      },
    },
    [[1, "a"]],
    [["a", 1], ["a"], [1]],
  ],
  [
    "an inline choice, whose selector shadows a property of the base",
    { $root: "#/definitions/C", definitions: { ...addresses, C: inline } },
    [
      { kind: "Street", city: "", street: "" },
      { kind: "Box", city: "", box: "" },
    ],
    [
      { city: "", street: "" },
      { kind: "Box", street: "", city: "", box: 1 },
      { kind: "Street", city: "" },
      { kind: "Other", city: "" },
    ],
  ],
  [
    "an inline choice at the root of the document",
    { ...inline, definitions: addresses },
    [{ kind: "Box", city: "" }],
    [{ kind: "Box" }, {}],
  ],
  [
    "an add-in, which data may use if it says so",
    {
      $root: "#/definitions/S",
      $offers: { Delivery: "#/definitions/D" },
      definitions: {
        S: { type: "object", properties: { street: { type: "string" } }, additionalProperties: false },
        D: {
          abstract: true,
          type: "object",
          $extends: "#/definitions/S",
          properties: { instructions: { type: "string" } },
          required: ["instructions"],
        },
      },
    },
    [{ street: "" }, { street: "", $uses: ["Delivery"], instructions: "" }],
    [{ street: "", $uses: ["Delivery"] }, { street: "", x: 1 }, { $uses: ["Other"] }, { instructions: 1 }],
  ],
  [
    "recursion",
    {
      $root: "#/definitions/Node",
      definitions: {
        Node: {
          type: "object",
          properties: { next: { type: [{ $ref: "#/definitions/Node" }, "null"] } },
          required: ["next"],
        },
      },
    },
    [{ next: null }, { next: { next: null } }],
    [{}, { next: {} }],
  ],
  [
    "recursion of the document itself",
    { type: "object", name: "Tree", properties: { children: { type: "array", items: { type: { $ref: "#" } } } } },
    [{ children: [{}] }],
    [{ children: [1] }],
  ],
  [
    "allOf",
    {
      allOf: [
        { type: "object", properties: { a: { type: "string" } }, required: ["a"] },
        { type: "object", properties: { b: { type: "number" } }, required: ["b"] },
      ],
    },
    [{ a: "", b: 1 }],
    [{ a: "" }],
  ],
  ["anyOf", { anyOf: [{ type: "string" }, { type: "int32" }] }, ["", 1], [null]],
  [
    "oneOf beside a type",
    {
      type: "int32",
      oneOf: [
        { type: "int32", minimum: 5 },
        { type: "int32", maximum: 5 },
      ],
    },
    [4, 6],
    [5, ""],
  ],
  [
    "oneOf beside a choice",
    {
      type: "choice",
      choices: { a: { type: "int32" }, b: { type: "int32" } },
      oneOf: [
        { properties: { a: { type: "int32", minimum: 5 } }, required: ["a"] },
        { properties: { b: { type: "int32" } }, required: ["b"] },
      ],
    },
    [{ a: 5 }, { b: 1 }],
    [{ a: 4 }],
  ],
  ["not", { type: "string", not: { type: "string", const: "a" } }, ["b"], ["a"]],
  [
    "if, then and else without types",
    {
      type: "object",
      properties: { a: { type: "any" } },
      if: { properties: { a: { type: "string" } }, required: ["a"] },
      [consequence]: { properties: { b: { type: "number" } }, required: ["b"] },
      else: { required: ["c"] },
    },
    [
      { a: "", b: 1 },
      { a: 1, c: 1 },
    ],
    [{ a: "" }, { a: 1 }],
  ],
];

/** Every construct of the language. */
export const constructs: readonly Construct[] = [...plain, ...extended];
