import { defineConfig } from "vitest/config";

/** The packed tool on all supported versions of Node, and a generated package on other runtimes. They are fetched from npm. */
export default defineConfig({
  test: {
    name: "platforms",
    include: ["test/platforms/*.test.ts"],
    globalSetup: ["test/e2e/support/pack-tool.ts", "test/platforms/support/install-runtimes.ts"],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
