import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** The part of a plugin's interface that rolldown and vite share. */
export interface ModulePlugin {
  readonly name: string;
  load(id: string): { code: string; moduleType: "js" } | undefined;
}

/** Makes `import catalogue from "../schemas/x.yaml"` return the content of the file, parsed at build time. */
export function yamlModules(): ModulePlugin {
  return {
    name: "yaml-modules",
    load(id) {
      if (!id.endsWith(".yaml")) return undefined;
      const value: unknown = parse(readFileSync(id, "utf8"));
      return { code: `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`, moduleType: "js" };
    },
  };
}
