import { defineConfig } from "vitest/config";
import { runtimeModules } from "./tooling/runtime-modules.js";
import { templateModules } from "./tooling/template-modules.js";
import { textModules } from "./tooling/text-modules.js";
import { yamlModules } from "./tooling/yaml-modules.js";

export default defineConfig({
  plugins: [yamlModules(), templateModules(), textModules(), runtimeModules()],
  test: {
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "source",
          include: ["test/**/*.test.ts"],
          exclude: ["test/e2e/**", "test/interop/**", "test/platforms/**"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Tests of the packed tool, which is built for every run.
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: "test/e2e/support/pack-tool.ts",
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
