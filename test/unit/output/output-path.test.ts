import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assertSafePaths, UnsafePathError } from "../../../src/output/output-path.js";
import { hostilePaths } from "./hostile-paths.js";

describe("paths of generated files", () => {
  test.each(hostilePaths)("are refused: %j", (path) => {
    expect(() => assertSafePaths(["index.ts", path])).toThrow(UnsafePathError);
  });

  test.each([
    [["src/Index.ts", "src/index.ts"]],
    [["Src/a.ts", "src/b.ts"]],
    [["\u00e9.ts", "e\u0301.ts"]],
    [["\u00c9.ts", "e\u0301.ts"]],
    [["src", "src/index.ts"]],
    [["SRC/index.ts", "src"]],
  ])("are refused together: %j", (paths) => {
    expect(() => assertSafePaths(paths)).toThrow(UnsafePathError);
    expect(() => assertSafePaths([...paths].reverse())).toThrow(UnsafePathError);
  });

  test.each([
    [["src/events/pipeline-run-finished.ts", "src/events.ts", "package.json", "README.md", ".npmignore"]],
    [["0.5/index.d.ts", "0.5/$a_b@c.js", "con-text.ts", "console/nul-l.ts", "com10", "common.ts", "ä/😀.json"]],
    [[`${"n".repeat(252)}.ts`]],
  ])("are welcome: %j", (paths) => {
    expect(() => assertSafePaths(paths)).not.toThrow();
  });

  test("never lead out of the output folder, whatever they are made of", () => {
    const part = fc.oneof(
      fc.constantFrom("..", ".", "/", "\\", "C:", "\0", "con", " ", "a"),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 6 }).map((parts) => parts.join("")),
        (path) => {
          try {
            assertSafePaths([path]);
          } catch (error) {
            expect(error).toBeInstanceOf(UnsafePathError);
            return;
          }
          for (const base of ["file:///out/", "file:///C:/out/"]) {
            const url = new URL(path.split("/").map(encodeURIComponent).join("/"), base);
            expect(url.href.startsWith(base) && url.href.length > base.length).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
