import { expect, test } from "vitest";
import { similarName } from "../../../src/diagnostics/similar-name.js";

test.each([
  ["evnets", ["events", "event"], "events"],
  ["Schemas", ["schemas", "schema"], "schemas"],
  ["deploy.jsn", ["deploy.json", "delay.json"], "deploy.json"],
  ["links", ["likns", "lynx"], "likns"],
  ["A", ["b", "a"], "a"],
  ["a", ["b", "zz"], undefined],
  ["schemas", ["tests", "docs"], undefined],
  ["x", [], undefined],
])("%s among %j means %s", (name, candidates, want) => {
  expect(similarName(name, candidates)).toBe(want);
});
