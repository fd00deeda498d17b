import { describe, expect, test } from "vitest";
import { parseYaml } from "../../../src/load/yaml-text.js";

function lines(text: string): readonly string[] {
  return parseYaml(text).problems.map(({ code, offset }) => `${code}@${offset}`);
}

describe("YAML as JSON", () => {
  test.each<[string, string, unknown]>([
    [
      "blocks, and flow style in them",
      "a: 1\nb: [x, 'y', \"z\"]\nc:\n- 1.5\n- {k: v}\n",
      { a: 1, b: ["x", "y", "z"], c: [1.5, { k: "v" }] },
    ],
    ["names are as they are written", '1.0: a\n"2": b\ntrue: c\n~: d\n', { "1.0": "a", "2": "b", true: "c", "~": "d" }],
    ["no value is null", "a:\nb: ~\nc: null\n", { a: null, b: null, c: null }],
    ["dates and yes are texts (core schema)", "a: 2024-01-01\nb: yes\nc: 017\n", { a: "2024-01-01", b: "yes", c: 17 }],
    ["numbers of any base", "a: 0x1F\nb: 0o17\nc: 1e3\n", { a: 31, b: 15, c: 1000 }],
    ["tags that JSON has as well", "a: !!str 5\nb: !!int 7\nc: !!map {}\n", { a: "5", b: 7, c: {} }],
    ["long texts", "a: |\n  x\n  y\nb: >\n  x\n  y\n", { a: "x\ny\n", b: "x y\n" }],
    ["aliases", "a: &x [1]\nb: *x\nc: &x y\nd: *x\n*x : e\n", { a: [1], b: [1], c: "y", d: "y", y: "e" }],
    ["merge keys", "a: &a {x: 1, y: 2}\nb:\n  <<: *a\n  y: 3\n", { a: { x: 1, y: 2 }, b: { x: 1, y: 3 } }],
    [
      "merge keys with several objects, the first of which counts",
      "a: &a {x: 1}\nb: &b {x: 2, y: 2}\nc: {<<: [*a, *b]}\n",
      { a: { x: 1 }, b: { x: 2, y: 2 }, c: { x: 1, y: 2 } },
    ],
    [
      "a quoted merge key, or one without an object, is a name",
      'a: {"<<": {b: 1}}\nc: {<<: 1}\n',
      { a: { "<<": { b: 1 } }, c: { "<<": 1 } },
    ],
    ["JSON", '{"a": [1, {"b": null}]}', { a: [1, { b: null }] }],
    ["a byte order mark, comments, directives", "%YAML 1.2\n--- # c\na: 1 # d\n...\n", { a: 1 }],
    ["Windows line ends", "a: 1\r\nb:\r\n  - 2\r\n", { a: 1, b: [2] }],
  ])("%s", (_what, text, want) => {
    const { value, problems } = parseYaml(text);
    expect(problems).toEqual([]);
    expect(value).toEqual(want);
  });

  test("names of everything are names", () => {
    const { value } = parseYaml("__proto__: {x: 1}\nconstructor: 2\n");
    expect(JSON.stringify(value)).toBe('{"__proto__":{"x":1},"constructor":2}');
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});

describe("what is told, with its place", () => {
  test.each<[string, string, readonly string[]]>([
    ["an error of syntax", "a: b: c\n", ["not-yaml@3"]],
    ["a tab", "a:\n\t- b\n", ["not-yaml@3"]],
    ["nothing", "", ["not-yaml@0"]],
    ["a comment only", "# c\n", ["not-yaml@0"]],
    ["two documents", "a: 1\n---\nb: 2\n", ["not-yaml@5"]],
    ["a name twice", "a: 1\nb: 2\na: 3\n", ["duplicate-key@10"]],
    ["a tag of one's own", "a: !secret x\n", ["not-json-data@11"]],
    ["binary", "a: !!binary aGk=\n", ["not-json-data@12"]],
    ["a date by tag", "a: !!timestamp 2024-01-01\n", ["not-json-data@15"]],
    ["what is no number", "a: .nan\nb: -.inf\n", ["not-json-data@3", "not-json-data@11"]],
    ["a name that is a list", "? [a]\n: 1\n", ["not-json-data@2"]],
    ["an alias of what it is in", "a: &a\n  b: *a\n", ["not-json-data@11"]],
    ["an alias without an anchor", "a: *b\n", ["not-yaml@3"]],
    ["an anchor that comes later", "a: *b\nb: &b 1\n", ["not-yaml@3"]],
  ])("%s", (_what, text, want) => {
    expect(lines(text)).toEqual(want);
  });
});

const letters = "abcdefghi";
const bomb = `${letters[0]}: &a [x,x,x,x,x,x,x,x,x,x]\n${[...letters.slice(1)].map((name, index) => `${name}: &${name} [${Array(10).fill(`*${letters[index]}`).join(",")}]\n`).join("")}`;

describe("hostile texts take bounded time and memory", () => {
  test.each<[string, string, string]>([
    ["an alias bomb", bomb, "too-many-aliases"],
    [
      "a bomb of merge keys",
      `a: &a {x: 1}\n${Array.from({ length: 2000 }, (_, n) => `b${n}: &b${n} {<<: *${n === 0 ? "a" : `b${n - 1}`}, k${n}: 1}\n`).join("")}`,
      "too-many-aliases",
    ],
    [
      "a chain of aliases",
      `a0: &a0 [1]\n${Array.from({ length: 2000 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}]\n`).join("")}`,
      "too-deep",
    ],
    ["100,000 brackets", "[".repeat(100_000), "too-deep"],
    ["100,000 braces", "{a: ".repeat(100_000), "too-deep"],
    ["100,000 dashes", "- ".repeat(100_000), "too-deep"],
    ["100,000 question marks", "? ".repeat(100_000), "too-deep"],
    ["3,000 levels of blocks", Array.from({ length: 3000 }, (_, n) => `${" ".repeat(n)}a:`).join("\n"), "too-deep"],
    ["501 levels", `${"[".repeat(501)}${"]".repeat(501)}`, "too-deep"],
  ])("%s", (_what, text, want) => {
    const start = performance.now();
    expect(parseYaml(text).problems.map(({ code }) => code)).toContain(want);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test("500 levels are no problem, nor are aliases that stand for little", () => {
    expect(lines(`${"[".repeat(500)}${"]".repeat(500)}`)).toEqual([]);
    expect(lines(`a: &a {b: 1}\nc:\n${"- *a\n".repeat(2000)}`)).toEqual([]);
  });
});
