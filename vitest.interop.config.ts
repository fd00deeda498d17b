import { defineConfig } from "vitest/config";

/** Interop tests with the official SDKs of other languages, which are fetched from their registries and built. */
export default defineConfig({
  test: {
    name: "interop",
    include: ["test/interop/*.test.ts"],
    globalSetup: "test/interop/support/build-peers.ts",
    testTimeout: 60_000,
  },
});
