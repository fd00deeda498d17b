import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { compileModule } from "../src/emit/compile.js";
import type { ModulePlugin } from "./yaml-modules.js";

const suffix = "?compiled";
/** How the module is called inside the bundler, where a folder is no module. */
const extension = ".compiled";

/**
 * Lets `import modules from "./folder?compiled"` give every TypeScript module below a folder, by path: its text, and the
 * JavaScript and declarations made from it. The runtime is the same for every package, and no run of the tool compiles it.
 */
export function runtimeModules(): ModulePlugin & {
  readonly enforce: "pre";
  resolveId(source: string, importer: string | undefined): string | undefined;
} {
  return {
    name: "runtime-modules",
    // Before vite takes the name for that of a file.
    enforce: "pre",
    resolveId(source, importer) {
      if (!source.endsWith(suffix) || importer === undefined) return undefined;
      return resolve(dirname(importer), source.slice(0, -suffix.length)) + extension;
    },
    load(id) {
      if (!id.endsWith(extension)) return undefined;
      const folder = id.slice(0, -extension.length);
      const modules = modulePaths(folder).map((path) => {
        const text = readFileSync(join(folder, path), "utf8");
        return [path, { text, ...compileModule(path, text) }];
      });
      return { code: `export default ${JSON.stringify(modules)};`, moduleType: "js" };
    },
  };
}

function modulePaths(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => path.replaceAll(sep, "/"))
    .sort();
}
