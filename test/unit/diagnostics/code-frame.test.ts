import { describe, expect, it } from "vitest";
import { codeFrame } from "../../../src/diagnostics/code-frame.js";
import { Lines } from "../../../src/diagnostics/lines.js";

describe("codeFrame", () => {
  const lines = new Lines('{\n  "type": "object",\n  "required": ["id",\t"version"]\n}\n');

  it("shows the neighbouring lines and marks the location", () => {
    expect(codeFrame(lines, { line: 2, column: 11, length: 8 })).toBe(
      [
        "  1 | {",
        '> 2 |   "type": "object",',
        "    |           ^^^^^^^^",
        '  3 |   "required": ["id",  "version"]',
      ].join("\n"),
    );
  });

  it("aligns the carets after a tab", () => {
    expect(codeFrame(lines, { line: 3, column: 22, length: 9 }).split("\n").slice(1, 3)).toEqual([
      '> 3 |   "required": ["id",  "version"]',
      "    |                       ^^^^^^^^^",
    ]);
  });

  it("aligns line numbers of different length", () => {
    const twelve = new Lines(Array.from({ length: 12 }, (_, index) => `line ${index + 1}`).join("\n"));
    expect(codeFrame(twelve, { line: 9, column: 1, length: 4 })).toBe(
      ["   8 | line 8", ">  9 | line 9", "     | ^^^^", "  10 | line 10"].join("\n"),
    );
  });

  it("shows only a part of a very long line", () => {
    const line = `{"a":${"x".repeat(5000)}!${"y".repeat(5000)}}`;
    const [row = "", carets = ""] = codeFrame(new Lines(line), { line: 1, column: 5006, length: 3 }).split("\n");
    expect(row.length).toBeLessThan(120);
    expect(row[carets.indexOf("^")]).toBe("!");
    expect(carets).toMatch(/ \^\^\^$/);
  });

  it("replaces control characters that a terminal would interpret", () => {
    expect(codeFrame(new Lines('{"a": "\u001b[31m\u202e"}'), { line: 1, column: 7, length: 8 })).toBe(
      ['> 1 | {"a": "·[31m·"}', "    |       ^^^^^^^^"].join("\n"),
    );
  });

  it("shows a caret after the end of the last line", () => {
    expect(codeFrame(new Lines('{"a"'), { line: 1, column: 5, length: 1 })).toBe(
      ['> 1 | {"a"', "    |     ^"].join("\n"),
    );
  });

  it("drops Windows line breaks from the lines", () => {
    expect(codeFrame(new Lines("a\r\nb\r\n"), { line: 1, column: 1, length: 1 })).toBe(
      ["> 1 | a", "    | ^", "  2 | b"].join("\n"),
    );
  });
});
