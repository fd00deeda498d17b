import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import type { ModulePlugin } from "./yaml-modules.js";

const suffix = "?validator";
/** How the module is called inside the bundler: no longer by the name of a JSON file, so that nobody parses it as one. */
const extension = ".validator";

/**
 * Lets `import validate from "./x.schema.json?validator"` give the validator that ajv makes of the schema, so that no run
 * of the tool loads ajv for it: that alone takes longer than a whole run that finds nothing to do.
 */
export function validatorModules(): ModulePlugin & {
  readonly enforce: "pre";
  resolveId(source: string, importer: string | undefined): string | undefined;
} {
  return {
    name: "validator-modules",
    // Before vite takes the name for that of a JSON file.
    enforce: "pre",
    resolveId(source, importer) {
      if (!source.endsWith(suffix) || importer === undefined) return undefined;
      return resolve(dirname(importer), source.slice(0, -suffix.length)) + extension;
    },
    load(id) {
      if (!id.endsWith(extension)) return undefined;
      const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, code: { source: true, esm: true } });
      const schema: unknown = JSON.parse(readFileSync(id.slice(0, -extension.length), "utf8"));
      if (typeof schema !== "object" || schema === null) throw new TypeError(`${id} is not a schema`);
      return { code: standalone.default(ajv, ajv.compile(schema)), moduleType: "js" };
    },
  };
}
