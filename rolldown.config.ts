import { fileURLToPath } from "node:url";
import { defineConfig, type RolldownOptions } from "rolldown";
import { asciiChunks } from "./tooling/ascii-chunks.js";
import { codeCache } from "./tooling/code-cache.js";
import { declarations } from "./tooling/declarations.js";
import { executable } from "./tooling/executable.js";
import { runtimeModules } from "./tooling/runtime-modules.js";
import { templateModules } from "./tooling/template-modules.js";
import { validatorModules } from "./tooling/validator-modules.js";
import { yamlModules } from "./tooling/yaml-modules.js";

// Start-up time is the larger part of a small run: what every run needs is bundled, what only some need is not.
// ts-morph (only --verify) and the native oxc-transform stay outside as ordinary dependencies.
const shared = {
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
} as const satisfies RolldownOptions;
const modules = [yamlModules(), templateModules(), validatorModules(), runtimeModules("runtime.json")];

export default defineConfig([
  {
    ...shared,
    input: "src/index.ts",
    plugins: [...modules, declarations()],
    output: { dir: "dist", format: "esm", chunkFileNames: "[name]-[hash].js", cleanDir: true },
  },
  {
    // On its own as well: a thread that shared a file with the rest would load all that is in it.
    ...shared,
    input: { "writer-thread": "src/writer/writer-thread.ts" },
    plugins: [...modules, asciiChunks()],
    output: { dir: "dist", format: "cjs", entryFileNames: "[name].cjs" },
  },
  { ...starter("cli", "src/cli/start.ts"), plugins: [executable("cli.cjs")] },
  starter("writer", "src/writer/start-thread.ts"),
  {
    ...shared,
    input: "src/cli/main.ts",
    plugins: [...modules, asciiChunks(), codeCache("cli.cjs")],
    // CommonJS starts faster, and is what V8 takes compiled code for (src/disk/load-compiled.ts).
    output: { dir: "dist", format: "cjs", entryFileNames: "[name].cjs", chunkFileNames: "[name]-[hash].cjs" },
  },
]);

/** On its own: what starts something must not share a file with it, or Node would load that before. */
function starter(name: string, input: string): RolldownOptions {
  return { ...shared, input: { [name]: input }, output: { dir: "dist", format: "cjs", entryFileNames: "[name].cjs" } };
}

function standIn(name: string): string {
  return fileURLToPath(new URL(`./tooling/${name}.ts`, import.meta.url));
}
