import { expect, test } from "vitest";
import { isPackageName } from "../../../src/config/package-name.js";

test.each([
  ["cdevents", true],
  ["@acme/events", true],
  ["a.b_c-d~e", true],
  ["0", true],
  ["a".repeat(214), true],
  ["a".repeat(215), false],
  ["", false],
  ["CDEvents", false],
  ["a b", false],
  ["a/b", false],
  ["@a", false],
  ["@/a", false],
  ["@a/", false],
  ["@a/b/c", false],
  [".a", false],
  ["_a", false],
  ["@a/.b", false],
  ["../a", false],
  ["a\n", false],
  ["ä", false],
  ["a%20", false],
  ["node_modules", false],
  ["favicon.ico", false],
])("npm takes %j: %s", (name, want) => {
  expect(isPackageName(name)).toBe(want);
});
