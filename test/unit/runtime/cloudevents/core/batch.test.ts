import { expect, test } from "vitest";
import { mapBatch } from "../../../../../src/runtime/cloudevents/formats/batch.js";
import { EventError } from "../../../../../src/runtime/event-error.js";

const refuse = (): never => {
  throw new EventError("invalid", "no", [{ message: "is missing", path: ["id"], keyword: "CORE-02" }]);
};

function issuesOf(count: number): EventError["issues"] {
  try {
    mapBatch(new Array(count).fill(0), refuse);
  } catch (error) {
    if (error instanceof EventError) return error.issues;
  }
  return [];
}

test("a batch names every event that fails (CORE-26)", () => {
  expect(issuesOf(2).map(({ path }) => path)).toEqual([
    [0, "id"],
    [1, "id"],
  ]);
});

test("a hostile batch of a million failures is answered in short", () => {
  expect(issuesOf(1_000_000)).toHaveLength(51);
});
