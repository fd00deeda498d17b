import { expect, it } from "vitest";
import { similarName } from "../../../src/diagnostics/similar-name.js";

it.each([
  ["evnets", ["events", "event"], "events"],
  ["Schemas", ["schemas", "schema"], "schemas"],
  ["deploy.jsn", ["deploy.json", "delay.json"], "deploy.json"],
  ["links", ["likns", "lynx"], "likns"],
  ["strnig", ["number", "string", "integer"], "string"],
  ["abc", ["abd", "abcd"], "abd"],
  ["A", ["b", "a"], "a"],
])("suggests the most similar name for %s among %j", (name, candidates, want) => {
  expect(similarName(name, candidates)).toBe(want);
});

it.each([
  ["a", ["b", "zz"]],
  ["ab", ["ac"]],
  ["version", ["id", "specversion"]],
  ["schemas", ["tests", "docs"]],
  ["", []],
])("suggests nothing for %s among %j, which differ too much", (name, candidates) => {
  expect(similarName(name, candidates)).toBeUndefined();
});
