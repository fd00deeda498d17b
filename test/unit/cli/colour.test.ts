import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { colourise, supportsColour } from "../../../src/cli/colour.js";

const report = `a b.json:4:10  error invalid-config: invalid configuration file
  \`out\` must be a string, error x: y

  > 4 |   "out": false
      |          ^^^^^

error no-events: nothing
b.json  warning kept-edited: edited
`;

describe("a report in colour", () => {
  it("has coloured severities and carets, and is otherwise the same", () => {
    const coloured = colourise(report);
    expect(stripVTControlCharacters(coloured)).toBe(report);
    expect(coloured).toContain("a b.json:4:10  \u001b[31m\u001b[1merror");
    expect(coloured).toContain("\u001b[31m^^^^^\u001b[39m");
    expect(coloured).toContain("\u001b[33m\u001b[1mwarning");
    expect(coloured).toContain("\n\u001b[31m\u001b[1merror\u001b[22m\u001b[39m no-events");
    expect(coloured).toContain("string, error x: y");
  });

  it.each([
    [{ isTTY: true, hasColors: () => true }, {}, true],
    [{ isTTY: true, hasColors: () => false }, {}, false],
    [{}, {}, false],
    [{ isTTY: true, hasColors: () => true }, { NO_COLOR: "1" }, false],
    [{ isTTY: true, hasColors: () => true }, { NO_COLOR: "1", FORCE_COLOR: "1" }, false],
    [{}, { FORCE_COLOR: "1" }, true],
    [{}, { FORCE_COLOR: "0" }, false],
  ])("is printed to %o with %o: %s", (stream, env, want) => {
    expect(supportsColour(stream, env)).toBe(want);
  });
});
