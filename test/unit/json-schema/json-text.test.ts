import { expect, it } from "vitest";
import { jsonText } from "../../../src/emit/json-schema/json-text.js";
import type { JsonValue } from "../../../src/schema/schema.js";

const table: [given: JsonValue, want: string][] = [
  ["text", '"text"\n'],
  [[], "[]\n"],
  [{}, "{}\n"],
  [["a", 1, null, {}, []], '["a", 1, null, {}, []]\n'],
  [{ a: ["b"], c: { d: true } }, '{\n  "a": ["b"],\n  "c": {\n    "d": true\n  }\n}\n'],
  [[{ a: 1 }], '[\n  {\n    "a": 1\n  }\n]\n'],
  [["a", { b: 1 }, ["c"]], '[\n  "a",\n  {\n    "b": 1\n  },\n  ["c"]\n]\n'],
  [[[1, [2]], []], "[\n  [\n    1,\n    [2]\n  ],\n  []\n]\n"],
  [["[", "]", "{ }", " a ", "b\n  c", "\u2028"], '["[", "]", "{ }", " a ", "b\\n  c", "\u2028"]\n'],
];

it.each(table)("prints %j", (given, want) => {
  expect(`${jsonText(given)}\n`).toBe(want);
  expect(JSON.parse(jsonText(given))).toEqual(given);
});

// Of 80 columns, two are indentation, five are `"a": `, four are `[""]`, and one is the comma.
it("breaks a list that is longer than a line", () => {
  const [fits, breaks] = ["x".repeat(68), "x".repeat(69)];
  expect(jsonText({ a: [fits], b: 1 })).toBe(`{\n  "a": ["${fits}"],\n  "b": 1\n}`);
  expect(jsonText({ a: [breaks], b: 1 })).toBe(`{\n  "a": [\n    "${breaks}"\n  ],\n  "b": 1\n}`);
});

it("prints the value of a member with the indentation of the member", () => {
  const [fits, breaks] = ["x".repeat(66), "x".repeat(67)];
  for (const value of [
    { a: [fits], b: {} },
    { a: [breaks], b: [] },
  ]) {
    const whole = jsonText({ outer: value });
    expect(whole).toBe(`{\n  "outer": ${jsonText(value, 2)}\n}`);
    expect(whole.split("\n")).toHaveLength(value.a[0] === fits ? 6 : 8);
  }
});

it("keeps a member called __proto__", () => {
  expect(jsonText(JSON.parse('{ "__proto__": [1] }'))).toBe('{\n  "__proto__": [1]\n}');
});
