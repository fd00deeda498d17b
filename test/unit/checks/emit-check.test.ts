import { describe, expect, test } from "vitest";
import { emitCheck } from "../../../src/emit/checks/emit-check.js";
import type { Definitions, Schema } from "../../../src/schema/schema.js";

const checkName = (definition: string): string => `is${definition}`;

function emit(name: string, schema: Schema, definitions: Definitions = {}, taken: readonly string[] = []) {
  const others = [...taken, ...Object.keys(definitions).map(checkName)];
  return emitCheck(name, schema, { definitions, checkName, isTaken: (other) => others.includes(other) });
}

describe("emitCheck writes what a person would have written", () => {
  test("an object with named members only", () => {
    const subject: Schema = {
      type: "object",
      required: ["id", "content"],
      properties: {
        id: { type: "string", minLength: 1 },
        source: { type: "string", minLength: 1, format: "uri-reference" },
        content: {
          type: "object",
          properties: {
            name: { type: "string" },
            errors: { type: "string" },
            labels: { type: "array", items: { type: "string" } },
          },
          additionalProperties: false,
        },
      },
      additionalProperties: false,
    };
    const { code, imports } = emit("isSubject", subject);
    expect(code).toBe(`export function isSubject(value: unknown): boolean {
  if (!isObject(value)) return false;
  let missing = 2;
  for (const name in value) {
    const member = value[name];
    if (member === undefined || !hasOwn(value, name)) continue;
    switch (name) {
      case "id":
        if (!isNonEmptyString(member)) return false;
        missing--;
        break;
      case "source":
        if (!(isNonEmptyString(member) && isUriReference(member))) return false;
        break;
      case "content":
        if (!isContent(member)) return false;
        missing--;
        break;
      default:
        return false;
    }
  }
  return missing === 0;
}

function isContent(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const name in value) {
    const member = value[name];
    if (member === undefined || !hasOwn(value, name)) continue;
    switch (name) {
      case "name":
      case "errors":
        if (!isString(member)) return false;
        break;
      case "labels":
        if (!(isArray(member) && everyItem(member, isString))) return false;
        break;
      default:
        return false;
    }
  }
  return true;
}
`);
    expect(imports.map(({ from, name }) => `${from} ${name}`).sort()).toEqual([
      "runtime/schema/checks.ts everyItem",
      "runtime/schema/checks.ts hasOwn",
      "runtime/schema/checks.ts isArray",
      "runtime/schema/checks.ts isNonEmptyString",
      "runtime/schema/checks.ts isObject",
      "runtime/schema/checks.ts isString",
      "runtime/uri.ts isUriReference",
    ]);
  });

  const returned: readonly (readonly [schema: Schema, expression: string])[] = [
    [{ type: "string" }, "isString(value)"],
    [{ type: ["string", "null"] }, "value === null || isString(value)"],
    [{ type: "integer", minimum: 1 }, "isInteger(value) && value >= 1"],
    [{ minLength: 1 }, "!isString(value) || isNonEmptyString(value)"],
    [{ type: "string", minLength: 1, format: "uri" }, "isUri(value)"],
    [{ type: "string", format: "no-such-format" }, "isString(value)"],
    [{ type: "string", minLength: 2, maxLength: 3 }, "isString(value) && lengthOf(value) >= 2 && lengthOf(value) <= 3"],
    [{ type: "string", enum: ["a", "b", 1] }, 'value === "a" || value === "b"'],
    [{ const: "a" }, 'value === "a"'],
    [{ not: { const: "a" } }, '!equals(value, "a")'],
    [{ anyOf: [{ enum: ["a"] }, { type: "string" }] }, 'value === "a" || isString(value)'],
    [{ oneOf: [{ type: "object" }, { type: "string" }] }, "isObject(value) || isString(value)"],
    [
      { oneOf: [{ minLength: 1 }, { type: "string" }] },
      "(!isString(value) || isNonEmptyString(value)) !== isString(value)",
    ],
    [{ type: "object", $ref: "#/$defs/Link" }, "isLink(value)"],
    [{ type: "array", items: { $ref: "#/$defs/Link" } }, "isArray(value) && everyItem(value, isLink)"],
    [{ required: ["a"] }, '!isObject(value) || has(value, "a")'],
    [{ type: "object", required: ["a", "b"] }, 'has(value, "a") && has(value, "b")'],
    [
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      { if: { type: "string" }, then: { minLength: 1 } },
      "!isString(value) || isNonEmptyString(value)",
    ],
    [
      { type: "object", required: ["id"], properties: { id: { type: "string" } } },
      'isObject(value) && hasOwn(value, "id") && isString(value["id"])',
    ],
  ];
  test.each(returned)("%j", (schema, expression) => {
    const { code } = emit("isIt", schema, { Link: { type: "object", properties: { a: { type: "null" } } } });
    expect(code).toBe(`export function isIt(value: unknown): boolean {\n  return ${expression};\n}\n`);
  });

  test("what is long is spread over lines", () => {
    const names = ["alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf"];
    expect(
      emit("isIt", { enum: names.map((name) => name.repeat(3)) })
        .code.split("\n")
        .slice(0, 4),
    ).toEqual([
      "export function isIt(value: unknown): boolean {",
      "  return (",
      '    value === "alphaalphaalpha" ||',
      '    value === "bravobravobravo" ||',
    ]);
  });

  test("constants stand before the function", () => {
    expect(emit("isIt", { type: "string", pattern: "^a/b$" }).code).toBe(
      "const itPattern: RegExp = /^a\\/b$/u;\n\nexport function isIt(value: unknown): boolean {\n  return isString(value) && itPattern.test(value);\n}\n",
    );
  });

  test("a schema of true or false has no use for the value", () => {
    expect(emit("isIt", false).code).toContain("isIt(_value: unknown): boolean {\n  return false;");
    expect(emit("isIt", { anyOf: [true, { type: "string" }] })).toMatchObject({ imports: [], names: [] });
  });
});

describe("names of helpers", () => {
  const open: Schema = { type: "object", properties: { a: { type: "string" } }, additionalProperties: false };
  const names = (properties: { readonly [name: string]: Schema }, taken: readonly string[] = []): readonly string[] =>
    emit("isEvent", { type: "object", properties, additionalProperties: false }, {}, taken).names;

  test.each([
    [{ from: open }, [], ["isFrom"]],
    [{ from: open }, ["isFrom"], ["isEventFrom"]],
    [{ string: open, object: open }, [], ["isEventString"]],
    [{ "foo-bar": open, fooBar: { ...open } }, [], ["isFooBar", "isEventFooBar"]],
    [
      { "foo-bar": open, fooBar: { ...open }, foo_bar: { ...open } },
      [],
      ["isFooBar", "isEventFooBar", "isEvent_foo$5fbar"],
    ],
    [{ é: open }, [], ["isEvent_$e9"]],
    [{ "": open, "*/": { ...open } }, [], ["isEvent_", "isEvent_$2a$2f"]],
  ])("%j beside %j: %j", (properties, taken, want) => expect(names(properties, taken)).toEqual(want));

  test("alternatives are named by what tells them apart", () => {
    const link = (type: string): Schema => ({
      ...open,
      properties: { type: { const: type }, b: { type: "null" }, c: { type: "null" } },
    });
    expect(emit("isLink", { anyOf: [link("START"), link("END"), link("END")] }).names).toEqual([
      "isStart",
      "isOptionB",
      "isOptionC",
    ]);
  });

  test("definitions keep their helpers apart by their own names", () => {
    const schema: Schema = { type: "object", properties: { from: open }, additionalProperties: false };
    const options = { definitions: {}, checkName, role: "definition" } as const;
    expect(emitCheck("isLink", schema, options).names).toEqual(["isLinkFrom"]);
  });
});
