import { describe, expect, test } from "vitest";
import { codeFrame } from "../../../src/diagnostics/code-frame.js";
import { diagnose } from "../../../src/diagnostics/diagnostic.js";
import { locate } from "../../../src/diagnostics/locate.js";
import { similarName } from "../../../src/diagnostics/similar-name.js";
import { sortDiagnostics } from "../../../src/diagnostics/sort.js";

const text = `{
  "type": "object",
  "required": ["id",\t"version"],
  "properties": {
    "a/b": { "~": [ 1, { "x": "é😀" } ] },
    "": { "enum": [] }
  }
}
`;

describe("locate", () => {
  test.each([
    ["the whole document", "", "1:1+1"],
    ["a string", "/type", "2:11+8"],
    ["an item of a list", "/required/1", "3:22+9"],
    ["a list, by its name", "/required", "3:3+10"],
    ["an object, by its name", "/properties/a~1b", "5:5+5"],
    ["an object in a list", "/properties/a~1b/~0/1", "5:24+1"],
    ["text outside the first plane, in UTF-16 units", "/properties/a~1b/~0/1/x", "5:31+5"],
    ["the empty name", "/properties//enum", "6:11+6"],
    ["what is not there, at the nearest above", "/properties/nope/deeper", "4:3+12"],
    ["an index that is none", "/required/x", "3:3+10"],
  ])("%s: %s", (_what, pointer, want) => {
    const found = locate(text, { pointer });
    expect(`${found?.line}:${found?.column}+${found?.length}`).toBe(want);
  });

  test.each([
    ["the name of a string", "/type", "2:3+6"],
    ["the name of a list", "/required", "3:3+10"],
    ["an item, which has no name", "/required/1", "3:22+9"],
    ["the whole document, which has none either", "", "1:1+1"],
  ])("%s, where the finding is about the name: %s", (_what, pointer, want) => {
    const found = locate(text, { pointer, isName: true });
    expect(`${found?.line}:${found?.column}+${found?.length}`).toBe(want);
  });

  test.each([
    ["\n", "ab\ncd", 3, "2:1"],
    ["\\r\\n", "ab\r\ncd", 5, "2:2"],
    ["\\r", "ab\rcd", 4, "2:2"],
    ["past the end", "ab\n", 99, "2:1"],
  ])("an offset, with lines that end in %s", (_what, content, offset, want) => {
    const found = locate(content, { offset });
    expect(`${found?.line}:${found?.column}`).toBe(want);
  });

  test("a place without a position has no location", () => {
    expect(locate(text, {})).toBeUndefined();
  });

  test("a text that nobody can walk is located as a whole", () => {
    expect(locate(` ${"[".repeat(100_000)}`, { pointer: "/0/0" })).toEqual({ line: 1, column: 2, length: 1 });
  });
});

describe("codeFrame", () => {
  test("shows the lines around, and what is meant", () => {
    expect(codeFrame(text, { line: 2, column: 11, length: 8 })).toBe(
      [
        "  1 | {",
        '> 2 |   "type": "object",',
        "    |           ^^^^^^^^",
        '  3 |   "required": ["id",  "version"],',
      ].join("\n"),
    );
  });

  test("keeps carets in place behind a tab", () => {
    expect(codeFrame(text, { line: 3, column: 22, length: 9 }).split("\n").slice(1, 3)).toEqual([
      '> 3 |   "required": ["id",  "version"],',
      "    |                       ^^^^^^^^^",
    ]);
  });

  test("aligns the numbers of lines", () => {
    const lines = Array.from({ length: 12 }, (_, index) => `line ${index + 1}`).join("\n");
    expect(codeFrame(lines, { line: 9, column: 1, length: 4 })).toBe(
      ["   8 | line 8", ">  9 | line 9", "     | ^^^^", "  10 | line 10"].join("\n"),
    );
  });

  test("shows a part of a very long line", () => {
    const line = `{"a":${"x".repeat(5000)}!${"y".repeat(5000)}}`;
    const [row = "", carets = ""] = codeFrame(line, { line: 1, column: 5006, length: 3 }).split("\n");
    expect(row.length).toBeLessThan(120);
    expect(row[carets.indexOf("^")]).toBe("!");
    expect(carets).toMatch(/ \^\^\^$/);
  });

  test("gives the terminal nothing to obey", () => {
    expect(codeFrame('{"a": "\u001b[31m\u202e"}', { line: 1, column: 7, length: 8 })).toBe(
      ['> 1 | {"a": "·[31m·"}', "    |       ^^^^^^^^"].join("\n"),
    );
  });

  test("a caret behind the end of the last line", () => {
    expect(codeFrame('{"a"', { line: 1, column: 5, length: 1 })).toBe(['> 1 | {"a"', "    |     ^"].join("\n"));
  });
});

describe("sortDiagnostics", () => {
  const at = (file: string, pointer: string, message = "m") => diagnose("not-a-schema", message, { file, pointer });

  test("by file, position and code; what is about no file first; twice the same once", () => {
    const sorted = sortDiagnostics(
      [
        at("b.json", "/type"),
        at("a.json", "/properties"),
        diagnose("endless-ref", "m", { file: "a.json", pointer: "/properties" }),
        at("a.json", "/required/1"),
        at("B.json", ""),
        diagnose("no-events", "m"),
        at("a.json", "/type"),
        at("a.json", "/type"),
      ],
      new Map([["a.json", text]]),
    );
    expect(sorted.map(({ code, place }) => `${code} ${place?.file} ${place?.pointer}`)).toEqual([
      "no-events undefined undefined",
      "not-a-schema B.json ",
      "not-a-schema a.json /type",
      "not-a-schema a.json /required/1",
      "endless-ref a.json /properties",
      "not-a-schema a.json /properties",
      "not-a-schema b.json /type",
    ]);
  });

  test("without texts, indices count as numbers", () => {
    const sorted = sortDiagnostics([at("a.json", "/required/10"), at("a.json", "/required/9"), at("a.json", "/a")]);
    expect(sorted.map(({ place }) => place?.pointer)).toEqual(["/a", "/required/9", "/required/10"]);
  });
});

describe("a report of very many findings", () => {
  test.each([
    ["on one line", undefined],
    ["line by line", 1],
  ])("looks through a large text once, %s", (_how, space) => {
    const count = 20_000;
    const members = Object.fromEntries(Array.from({ length: count }, (_, index) => [`m${index}`, "x".repeat(20)]));
    const large = JSON.stringify(members, undefined, space);
    const start = performance.now();
    const found = Object.keys(members).map((name) => locate(large, { pointer: `/${name}` }));
    const frames = found.map((location) => location && codeFrame(large, location));
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(found.at(-1)).toEqual({
      line: space === undefined ? 1 : count + 1,
      column: space === undefined ? large.length - 22 : 12,
      length: 22,
    });
    expect(new Set(frames).size).toBe(count);
  });
});

describe("similarName", () => {
  test.each([
    ["strnig", ["number", "string", "integer"], "string"],
    ["Outcome", ["outcome"], "outcome"],
    ["version", ["id", "specversion"], undefined],
    ["ab", ["ac"], undefined],
    ["abc", ["abd", "abcd"], "abd"],
    ["", [], undefined],
  ])("%s among %j: %s", (name, candidates, want) => {
    expect(similarName(name, candidates)).toBe(want);
  });
});
