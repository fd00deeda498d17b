import { defineConfig } from "vitest/config";

/** The mutation tests of `npm test` with many more runs. */
export default defineConfig({
  test: {
    name: "fuzz",
    env: { FUZZ_RUNS: process.env["FUZZ_RUNS"] ?? "20000" },
    include: ["test/unit/runtime/cloudevents/**/*.test.ts"],
    testNamePattern: /fuzz|mutat|hostile|arbitrary|whatever/i,
    testTimeout: 1_800_000,
  },
});
