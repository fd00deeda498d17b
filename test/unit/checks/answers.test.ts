import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Definitions, Schema } from "../../../src/schema/schema.js";
import { mutants } from "../../suite/validators-mutants.js";
import { typeCheck } from "../types/type-check.js";
import { validatorOf } from "./emitted-module.js";

const json = (text: string): unknown => JSON.parse(text);

describe("members are an object's own, and not undefined", () => {
  const closed: Schema = {
    type: "object",
    required: ["constructor"],
    properties: JSON.parse('{ "constructor": { "type": "string" }, "__proto__": { "type": "number" }, "a": {} }'),
    additionalProperties: false,
  };
  const open: Schema = JSON.parse(
    '{ "type": "object", "required": ["toString"], "properties": { "toString": { "type": "string" } } }',
  );
  const cases: readonly (readonly [schema: Schema, value: unknown, want: boolean])[] = [
    [closed, { constructor: "x" }, true],
    [closed, {}, false],
    [closed, json('{ "constructor": "x", "__proto__": 1 }'), true],
    [closed, json('{ "constructor": "x", "__proto__": "1" }'), false],
    [closed, { constructor: "x", extra: undefined }, true],
    [closed, { constructor: undefined }, false],
    [closed, { constructor: "x", hasOwnProperty: 1 }, false],
    [closed, Object.create({ constructor: "x" }), false],
    [closed, Object.assign(Object.create({ inherited: 1 }), { constructor: "x" }), true],
    [closed, Object.assign(Object.create(null), { constructor: "x" }), true],
    [open, {}, false],
    [open, { toString: "x" }, true],
    [open, Object.create({ toString: "x" }), false],
    [{ required: ["valueOf"] }, {}, false],
    [{ minProperties: 1 }, { a: undefined }, false],
    [{ propertyNames: false }, { a: undefined }, true],
    [{ patternProperties: { "^__": false } }, json('{ "__proto__": 1 }'), false],
    [{ dependentRequired: { toString: ["b"] } }, {}, true],
  ];
  test.each(cases)("%j of %o: %s", (schema, value, want) => {
    const validator = validatorOf(schema);
    expect(validator.check(value)).toBe(want);
    expect(validator.explain(value).length === 0).toBe(want);
  });
});

describe("one problem is one issue, though a context has a shared part and one of its own", () => {
  const definitions: Definitions = {
    Context: {
      type: "object",
      properties: { id: { type: "string" }, type: { type: "string" } },
      required: ["id", "type"],
      additionalProperties: false,
    },
  };
  const own: Schema = { type: "object", properties: { type: { const: "acme.x" } }, required: ["type"] };
  const validator = validatorOf({ allOf: [{ $ref: "#/$defs/Context" }, own] }, definitions);
  const cases: readonly (readonly [value: unknown, want: readonly string[]])[] = [
    [{ id: "1", type: "acme.x" }, []],
    [{ id: "1" }, ["type: must be a string, but is missing"]],
    [{ type: "acme.x" }, ["id: must be a string, but is missing"]],
    [{}, ["id: must be a string, but is missing", "type: must be a string, but is missing"]],
    [{ id: "1", type: "acme.y" }, ['type: must be "acme.x", but is "acme.y"']],
    [7, [": must be an object, but is 7"]],
    [null, [": must be an object, but is null"]],
  ];
  test.each(cases)("%j", (value, want) => {
    expect(validator.check(value)).toBe(want.length === 0);
    expect(validator.explain(value).map(({ path, message }) => `${path.join("/")}: ${message}`)).toEqual(want);
  });
});

describe("unevaluatedItems of an array inside an array", () => {
  const inner: Schema = {
    type: "array",
    anyOf: [
      { type: "array", maxItems: 1, prefixItems: [true] },
      { type: "array", prefixItems: [{ type: "number" }] },
    ],
    unevaluatedItems: { type: "string" },
  };

  test.each<readonly [value: unknown, want: boolean]>([
    [[["abc"]], true],
    [[[null]], true],
    [[[1, "abc"]], true],
    [[[1, 2]], false],
    [[["abc", "abc"]], false],
  ])("keeps the variables of nested callbacks apart for %j", (value, want) => {
    for (const schema of [{ items: inner }, { items: { ...inner, items: undefined, type: "array" } }]) {
      const validator = validatorOf(JSON.parse(JSON.stringify({ type: "array", ...schema })));
      expect(validator.check(value)).toBe(want);
      expect(validator.explain(value).length === 0).toBe(want);
    }
  });
});

describe("C: no value exhausts the stack", () => {
  const definitions: Definitions = {
    Tree: { type: "object", properties: { child: { $ref: "#/$defs/Tree" } }, additionalProperties: false },
  };
  const bomb = (open: string, close: string): unknown => json(`${open.repeat(100_000)}{}${close.repeat(100_000)}`);

  test.each<readonly [string, Schema, unknown]>([
    ["a schema that refers to itself", { $ref: "#/$defs/Tree" }, bomb('{"child":', "}")],
    ["items that are compared", { uniqueItems: true }, [bomb("[", "]"), bomb("[", "]")]],
  ])("%s", (_name, schema, value) => {
    const validator = validatorOf(schema, definitions);
    expect(validator.check(value)).toBe(false);
    expect(validator.explain(value).map(({ keyword }) => keyword)).toContain("depth");
  });

  test("what nobody looks into may be as deep as it likes", () => {
    const validator = validatorOf({ type: "object" });
    expect(validator.check(bomb('{"a":', "}"))).toBe(true);
    expect(validatorOf({ const: 1 }).explain(bomb("[", "]"))).toHaveLength(1);
  });
});

// One schema of our own that says nearly everything, so that this runs where no other data is.
const everything: Schema = {
  type: "object",
  required: ["name"],
  properties: {
    name: { type: "string", pattern: "^[a-z]+$" },
    when: { type: "string", format: "date-time" },
    size: { type: ["integer", "null"], minimum: 1, multipleOf: 3 },
    tags: { type: "array", items: { type: "string", maxLength: 4 }, uniqueItems: true, maxItems: 3 },
    pair: { type: "array", prefixItems: [{ type: "string" }, { type: "number" }], items: false },
    link: { oneOf: [{ $ref: "#/$defs/End" }, { $ref: "#/$defs/Path" }] },
    other: { not: { type: "string" }, if: { type: "number" }, else: { type: ["array", "object"] } },
    tree: { $ref: "#/$defs/Tree" },
  },
  patternProperties: { "^x-": { type: "boolean" } },
  dependentRequired: { when: ["size"] },
  unevaluatedProperties: false,
};
const definitions: Definitions = {
  End: {
    type: "object",
    required: ["linkType"],
    properties: { linkType: { const: "END" } },
    additionalProperties: false,
  },
  Path: { type: "object", required: ["linkType", "from"], properties: { linkType: { const: "PATH" }, from: {} } },
  Tree: {
    type: "array",
    contains: { type: "string" },
    minContains: 0,
    items: { anyOf: [{ type: "string" }, { $ref: "#/$defs/Tree" }] },
  },
};
const sample = {
  ...{
    name: "abc",
    when: "2024-02-29T00:00:00Z",
    size: 3,
    tags: ["a", "b"],
    pair: ["x", 1],
    link: { linkType: "END" },
  },
  ...{ other: [1], tree: ["a", ["b", []]], "x-flag": true },
};

describe("a schema that says nearly everything", () => {
  const validator = validatorOf(everything, definitions);

  test("accepts its sample", () => expect(validator.explain(sample)).toEqual([]));

  test("check and explain never disagree about a mutant", () => {
    const answers = { true: 0, false: 0 };
    const property = fc.property(mutants([sample]), (mutant) => {
      const answer = validator.check(mutant);
      answers[`${answer}`]++;
      return answer === (validator.explain(mutant).length === 0);
    });
    fc.assert(property, { numRuns: 5000, seed: 1 });
    expect(Math.min(answers.true, answers.false)).toBeGreaterThan(500);
  });

  test("compiles under the strictest settings", () => {
    const path = new URL("../../../src/everything.ts", import.meta.url).pathname;
    expect(typeCheck(new Map([[path, validator.text]]))).toEqual([]);
  });
});
