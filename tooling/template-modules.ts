import { readFileSync } from "node:fs";
import Handlebars from "handlebars";
import { templateOptions } from "../src/print/template-options.js";
import type { ModulePlugin } from "./yaml-modules.js";

/** Makes `import spec from "../templates/x.hbs"` return the template, precompiled at build time. */
export function templateModules(): ModulePlugin {
  return {
    name: "template-modules",
    load(id) {
      if (!id.endsWith(".hbs")) return undefined;
      const spec = Handlebars.precompile(readFileSync(id, "utf8"), templateOptions);
      return { code: `export default ${String(spec)};`, moduleType: "js" };
    },
  };
}
