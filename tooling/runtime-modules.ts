import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { compileModule } from "../src/emit/compile.js";
import { moduleImports } from "../src/emit/module-imports.js";

const query = "?compiled";
/** Ends the id of the module inside the bundler, where a folder cannot be one. */
const extension = ".compiled";

/** The part of a plugin's interface that rolldown and vite share: resolving, loading and emitting files. */
interface RuntimePlugin {
  readonly name: string;
  readonly enforce: "pre";
  resolveId(source: string, importer: string | undefined): string | undefined;
  load(this: FileEmitter, id: string): { code: string; moduleType: "js" } | undefined;
}

interface FileEmitter {
  emitFile(file: { readonly type: "asset"; readonly fileName: string; readonly source: string }): unknown;
}

/**
 * Makes `import modules from "./folder?compiled"` return every TypeScript module below a folder, by path: its text, and the
 * JavaScript and declarations made from it. The runtime is the same for every package, so no run of the tool compiles it.
 *
 * @param fileName - keeps the modules in a JSON file of this name beside the bundle. Without it they are part of the bundle,
 *   which is what tests use.
 */
export function runtimeModules(fileName?: string): RuntimePlugin {
  return {
    name: "runtime-modules",
    // Before vite takes the id for a file name.
    enforce: "pre",
    resolveId(source, importer) {
      if (!source.endsWith(query) || importer === undefined) return undefined;
      return resolve(dirname(importer), source.slice(0, -query.length)) + extension;
    },
    load(id) {
      if (!id.endsWith(extension)) return undefined;
      const folder = id.slice(0, -extension.length);
      const modules = modulePaths(folder).map((path) => {
        const text = readFileSync(join(folder, path), "utf8");
        return [path, { text, imports: moduleImports(path, text), ...compileModule(path, text) }];
      });
      if (fileName === undefined) return { code: `export default ${JSON.stringify(modules)};`, moduleType: "js" };
      this.emitFile({ type: "asset", fileName, source: JSON.stringify(modules) });
      return { code: readBeside(fileName), moduleType: "js" };
    },
  };
}

function readBeside(fileName: string): string {
  return `import { readFileSync } from "node:fs";
export default JSON.parse(readFileSync(new URL("./${fileName}", import.meta.url), "utf8"));`;
}

function modulePaths(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => path.replaceAll(sep, "/"))
    .sort();
}
