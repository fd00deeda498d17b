import { describe, expect, it } from "vitest";
import { importedType, importedValue, importLines, relativeSpecifier } from "../../../src/print/module.js";

describe("imports", () => {
  it.each([
    ["0.5/events/a.ts", "0.5/shared.ts", "../shared.js"],
    ["0.5/events/a.ts", "runtime/definition.ts", "../../runtime/definition.js"],
    ["0.5/index.ts", "0.5/events/a.ts", "./events/a.js"],
    ["0.5/index.ts", "0.5/shared.ts", "./shared.js"],
  ])("from %s name %s as %s", (path, target, want) => {
    expect(relativeSpecifier(path, target)).toBe(want);
  });

  it("are one line a module, sorted, and types only while nobody needs the value", () => {
    const lines = importLines("0.5/events/a.ts", [
      importedType("runtime/b.ts", "Zeta"),
      importedValue("runtime/b.ts", "alpha"),
      importedType("runtime/b.ts", "alpha"),
      importedType("0.5/shared.ts", "Context"),
      importedValue("0.5/events/a.ts", "own"),
    ]);
    expect(lines).toBe(
      'import { type Zeta, alpha } from "../../runtime/b.js";\nimport type { Context } from "../shared.js";\n',
    );
  });

  it("breaks an import that is longer than 120 columns", () => {
    const names = Array.from({ length: 12 }, (_, at) => `someLongName${at + 10}`);
    const lines = importLines(
      "a.ts",
      names.map((name) => importedValue("b.ts", name)),
    ).split("\n");
    expect(lines[0]).toBe("import {");
    expect(lines[1]).toBe("  someLongName10,");
    expect(lines.at(-2)).toBe('} from "./b.js";');
  });
});
