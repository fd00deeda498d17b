import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { compileModule } from "../src/emit/compile.js";

/** What the name of a folder ends in that is imported, and how that module is called inside the bundler, where no folder is one. */
const extensions: ReadonlyMap<string, string> = new Map([
  ["?compiled", ".compiled"],
  ["?paths", ".paths"],
]);

/** What both rolldown and vite understand of a plugin that resolves names, loads modules, and adds files to a bundle. */
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
 * Lets `import modules from "./folder?compiled"` give every TypeScript module below a folder, by path: its text, and the
 * JavaScript and declarations made from it. The runtime is the same for every package, and no run of the tool compiles it.
 * `?paths` gives the paths alone.
 *
 * @param fileName - of the file beside the bundle to keep them in: a megabyte that is no code need not be loaded as code.
 *   Without it they stand in the bundle, which is what tests take.
 */
export function runtimeModules(fileName?: string): RuntimePlugin {
  return {
    name: "runtime-modules",
    // Before vite takes the name for that of a file.
    enforce: "pre",
    resolveId(source, importer) {
      const [path = "", query] = source.split(/(?=\?)/);
      const extension = query === undefined ? undefined : extensions.get(query);
      return extension === undefined || importer === undefined
        ? undefined
        : resolve(dirname(importer), path) + extension;
    },
    load(id) {
      const extension = [...extensions.values()].find((known) => id.endsWith(known));
      if (extension === undefined) return undefined;
      const folder = id.slice(0, -extension.length);
      if (extension === ".paths")
        return { code: `export default ${JSON.stringify(modulePaths(folder))};`, moduleType: "js" };
      const modules = modulePaths(folder).map((path) => {
        const text = readFileSync(join(folder, path), "utf8");
        return [path, { text, ...compileModule(path, text) }];
      });
      if (fileName === undefined) return { code: `export default ${JSON.stringify(modules)};`, moduleType: "js" };
      this.emitFile({ type: "asset", fileName, source: asciiJson(modules) });
      return { code: readBeside(fileName), moduleType: "js" };
    },
  };
}

function readBeside(fileName: string): string {
  return `import { readFileSync } from "node:fs";
export default JSON.parse(readFileSync(new URL("./${fileName}", import.meta.url), "latin1"));`;
}

/** A JSON text that reads the same in every encoding, in the fastest of all as well. */
function asciiJson(value: unknown): string {
  const escapeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value).replace(/[^\0-\x7f]/g, escapeUnit);
}

function modulePaths(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => path.replaceAll(sep, "/"))
    .sort();
}
