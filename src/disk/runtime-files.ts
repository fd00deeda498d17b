import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { packageRoot } from "./package-root.js";

/** The runtime that is carried into every generated package: text by path below `src/runtime`, sorted by code unit. */
export function readRuntimeFiles(): ReadonlyMap<string, string> {
  const folder = join(packageRoot, "src", "runtime");
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => path.replaceAll(sep, "/"))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}
