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
});
