import { defineConfig } from "vitest/config";

/** What the official SDKs of other languages write and read. They are fetched from their package registries, and built. */
export default defineConfig({
  test: {
    name: "interop",
    include: ["test/interop/*.test.ts"],
    globalSetup: "test/interop/support/build-peers.ts",
    testTimeout: 60_000,
  },
});
