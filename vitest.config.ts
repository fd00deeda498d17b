import { defineConfig } from "vitest/config";
import { templateModules } from "./tooling/template-modules.js";
import { validatorModules } from "./tooling/validator-modules.js";
import { yamlModules } from "./tooling/yaml-modules.js";

export default defineConfig({
  plugins: [yamlModules(), templateModules(), validatorModules()],
  test: { include: ["test/**/*.test.ts"], testTimeout: 60_000 },
});
