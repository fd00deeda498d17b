import { readFileSync } from "node:fs";
import Handlebars from "handlebars";
import { templateOptions } from "../src/print/template-options.js";
import type { ModulePlugin } from "./yaml-modules.js";

/** Lets `import spec from "../templates/x.hbs"` give the precompiled template, so that no run of the tool compiles one. */
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
