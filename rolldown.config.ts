import { fileURLToPath } from "node:url";
import { defineConfig } from "rolldown";
import { declarations } from "./tooling/declarations.js";
import { executable } from "./tooling/executable.js";
import { runtimeModules } from "./tooling/runtime-modules.js";
import { templateModules } from "./tooling/template-modules.js";
import { validatorModules } from "./tooling/validator-modules.js";
import { yamlModules } from "./tooling/yaml-modules.js";

// Start-up time is the larger part of a small run: what every run needs is bundled, what only some need is not.
// ts-morph (only --verify) and the native oxc-transform stay outside as ordinary dependencies.
export default defineConfig({
  input: { cli: "src/cli/main.ts", index: "src/index.ts" },
  platform: "node",
  external: [/^ts-morph$/, /^oxc-transform$/],
  resolve: {
    alias: {
      "string-width": standIn("terminal-width"),
      // Its CommonJS form loads its own parts by a name that no bundler can follow.
      "jsonc-parser": "jsonc-parser/lib/esm/main.js",
      // json-schema-to-typescript uses little of what it depends on, and we use little of json-schema-to-typescript.
      lodash$: standIn("lodash-parts"),
      "@apidevtools/json-schema-ref-parser": standIn("no-references"),
      "js-yaml": standIn("no-yaml"),
      prettier: standIn("no-prettier"),
    },
  },
  plugins: [
    yamlModules(),
    templateModules(),
    validatorModules(),
    runtimeModules(),
    declarations(),
    executable("cli.js"),
  ],
  output: { dir: "dist", format: "esm", chunkFileNames: "[name]-[hash].js", cleanDir: true },
});

function standIn(name: string): string {
  return fileURLToPath(new URL(`./tooling/${name}.ts`, import.meta.url));
}
