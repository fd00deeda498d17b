import { defineConfig } from "rolldown";
import { declarations } from "./tooling/declarations.js";
import { executable } from "./tooling/executable.js";
import { runtimeModules } from "./tooling/runtime-modules.js";
import { templateModules } from "./tooling/template-modules.js";
import { textModules } from "./tooling/text-modules.js";
import { thirdPartyLicences } from "./tooling/third-party.js";
import { yamlModules } from "./tooling/yaml-modules.js";

// One bundle for the command and the programmatic interface. The native oxc-transform cannot be bundled, and ts-morph is needed
// by --verify alone: these two are loaded from node_modules.
export default defineConfig({
  input: { cli: "src/cli/main.ts", index: "src/index.ts" },
  platform: "node",
  external: [/^ts-morph$/, /^oxc-transform$/],
  resolve: {
    alias: {
      // The UMD build loads its parts in a way that no bundler can follow.
      "jsonc-parser": "jsonc-parser/lib/esm/main.js",
    },
  },
  plugins: [
    yamlModules(),
    templateModules(),
    textModules(),
    runtimeModules("runtime.json"),
    thirdPartyLicences(),
    declarations(),
    executable("cli.js"),
  ],
  output: {
    dir: "dist",
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: "[name]-[hash].js",
    cleanDir: true,
  },
});
