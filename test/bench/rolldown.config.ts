import { defineConfig } from "rolldown";
import { templateModules } from "../../tooling/template-modules.js";
import { yamlModules } from "../../tooling/yaml-modules.js";

// The benchmarks read the catalogue, which only a bundle can import; everything that is measured stays outside of it.
export default defineConfig({
  input: "test/bench/main.ts",
  platform: "node",
  external: [/node_modules/, /^[a-z@]/],
  plugins: [yamlModules(), templateModules()],
  output: { file: "test/bench/bundle/main.js", format: "esm", codeSplitting: false },
});
