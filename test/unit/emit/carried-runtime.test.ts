import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { carriedRuntime } from "../../../src/emit/carried-runtime.js";
import { compileModule } from "../../../src/emit/compile.js";
import { moduleImports } from "../../../src/emit/module-imports.js";
import { packageRoot } from "../../../src/output/package-root.js";

test("the runtime that is carried is every TypeScript file of it, unchanged and sorted by code unit", () => {
  const paths = [...carriedRuntime.keys()];
  expect(paths).toContain("issue.ts");
  expect(paths.some((path) => /^[a-z]+\/[a-z-]+\.ts$/.test(path))).toBe(true);
  expect(paths).toEqual([...paths].sort());
  const folder = join(packageRoot, "src/runtime");
  const all = readdirSync(folder, { recursive: true }).filter((path) => String(path).endsWith(".ts"));
  expect(paths).toHaveLength(all.length);
  const text = readFileSync(join(folder, "issue.ts"), "utf8");
  expect(carriedRuntime.get("issue.ts")).toEqual({
    text,
    imports: moduleImports("issue.ts", text),
    ...compileModule("runtime/issue.ts", text),
  });
});
