import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

const query = "?text";
/** Ends the id of the module inside the bundler, so that no other plugin takes it for a file. */
const extension = ".text-module";

/** A plugin that both rolldown and vite accept. */
interface TextPlugin {
  readonly name: string;
  readonly enforce: "pre";
  resolveId(source: string, importer: string | undefined): string | undefined;
  load(id: string): { code: string; moduleType: "js" } | undefined;
}

/** Makes `import licence from "../LICENSE?text"` return the contents of a file. */
export function textModules(): TextPlugin {
  return {
    name: "text-modules",
    enforce: "pre",
    resolveId(source, importer) {
      if (!source.endsWith(query) || importer === undefined) return undefined;
      return resolve(dirname(importer), source.slice(0, -query.length)) + extension;
    },
    load(id) {
      if (!id.endsWith(extension)) return undefined;
      const text = readFileSync(id.slice(0, -extension.length), "utf8");
      return { code: `export default ${JSON.stringify(text)};`, moduleType: "js" };
    },
  };
}
