import { describe, expect, it } from "vitest";
import { codeFrame } from "../../../src/diagnostics/code-frame.js";
import { type Location, SourceFile } from "../../../src/diagnostics/source-file.js";

const text = `{
  "type": "object",
  "required": ["id",\t"version"],
  "properties": {
    "a/b": { "~": [ 1, { "x": "é😀" } ] },
    "": { "enum": [] }
  }
}
`;

function written(location: Location | undefined): string {
  return `${location?.line}:${location?.column}+${location?.length}`;
}

describe("SourceFile.locate in JSON", () => {
  it.each([
    ["the whole document", "", "1:1+1"],
    ["a string", "/type", "2:11+8"],
    ["an item of a list", "/required/1", "3:22+9"],
    ["a list by its name", "/required", "3:3+10"],
    ["an object by its name", "/properties/a~1b", "5:5+5"],
    ["an object in a list", "/properties/a~1b/~0/1", "5:24+1"],
    ["a string with surrogate pairs in UTF-16 code units", "/properties/a~1b/~0/1/x", "5:31+5"],
    ["a value below an empty name", "/properties//enum", "6:11+6"],
    ["a missing value by its nearest parent", "/properties/nope/deeper", "4:3+12"],
    ["an invalid index by the name of the list", "/required/x", "3:3+10"],
  ])("locates %s", (_what, pointer, want) => {
    expect(written(new SourceFile(text).locate({ pointer }))).toBe(want);
  });

  it.each([
    ["the name of a string", "/type", "2:3+6"],
    ["the name of a list", "/required", "3:3+10"],
    ["an item, which has no name", "/required/1", "3:22+9"],
    ["the whole document, which has no name", "", "1:1+1"],
  ])("locates %s if the diagnostic is about the name", (_what, pointer, want) => {
    expect(written(new SourceFile(text).locate({ pointer, isName: true }))).toBe(want);
  });

  it("locates the last of two members with the same name", () => {
    expect(written(new SourceFile('{"a": 1, "a": 2}').locate({ pointer: "/a" }))).toBe("1:15+1");
  });

  it.each([
    ["\\n", "ab\ncd", 3, "2:1+1"],
    ["\\r\\n", "ab\r\ncd", 5, "2:2+1"],
    ["\\r", "ab\rcd", 4, "2:2+1"],
  ])("locates an offset in a text with %s as the line break", (_what, content, offset, want) => {
    expect(written(new SourceFile(content).locate({ offset }))).toBe(want);
  });

  it("locates an offset beyond the end at the end", () => {
    expect(written(new SourceFile("ab\n").locate({ offset: 99 }))).toBe("2:1+1");
  });

  it("returns undefined for a place without a position", () => {
    expect(new SourceFile(text).locate({})).toBeUndefined();
  });

  it("locates the start of a file that is nested too deeply to parse", () => {
    expect(written(new SourceFile(` ${"[".repeat(100_000)}`).locate({ pointer: "/0/0" }))).toBe("1:2+1");
  });

  it.each([
    ["on one line", undefined],
    ["on many lines", 1],
  ])("locates and quotes 20,000 members %s without parsing the file for each", (_how, space) => {
    const count = 20_000;
    const members = Object.fromEntries(Array.from({ length: count }, (_, index) => [`m${index}`, "x".repeat(20)]));
    const large = new SourceFile(JSON.stringify(members, undefined, space));
    const start = process.cpuUsage().user;
    const found = Object.keys(members).map((name) => large.locate({ pointer: `/${name}` }));
    const frames = found.map((location) => location && codeFrame(large.lines, location));
    expect(process.cpuUsage().user - start).toBeLessThan(5_000_000);
    expect(found.at(-1)).toEqual({
      line: space === undefined ? 1 : count + 1,
      column: space === undefined ? large.text.length - 22 : 12,
      length: 22,
    });
    expect(new Set(frames).size).toBe(count);
  });
});
