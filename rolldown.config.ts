import { defineConfig } from "rolldown";
import { templateModules } from "./tooling/template-modules.js";
import { validatorModules } from "./tooling/validator-modules.js";
import { yamlModules } from "./tooling/yaml-modules.js";

// Start-up time is the larger part of a small run: what every run needs is bundled, what only some need is not.
// ts-morph (only --verify) and the native oxc-transform stay outside as ordinary dependencies.
export default defineConfig({
  input: { cli: "src/cli/main.ts", index: "src/index.ts" },
  platform: "node",
  external: [/^ts-morph$/, /^oxc-transform$/],
  plugins: [yamlModules(), templateModules(), validatorModules()],
  output: { dir: "dist", format: "esm", chunkFileNames: "[name]-[hash].js", cleanDir: true },
});
