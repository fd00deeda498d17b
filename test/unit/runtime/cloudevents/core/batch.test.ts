import { expect, test } from "vitest";
import { mapBatch } from "../../../../../src/runtime/cloudevents/formats/format.js";
import { EventError } from "../../../../../src/runtime/event-error.js";

const refuse = (): never => {
  throw new EventError("invalid", "no", [{ message: "is missing", path: ["id"], keyword: "required" }]);
};

function issuesOf(count: number): EventError["issues"] {
  try {
    mapBatch(new Array(count).fill(0), refuse);
  } catch (error) {
    if (error instanceof EventError) return error.issues;
  }
  return [];
}

test("lists the problems of every event of a batch that fails", () => {
  expect(issuesOf(2).map(({ path }) => path)).toEqual([
    [0, "id"],
    [1, "id"],
  ]);
});

test("limits the problems of a batch with a million failures", () => {
  expect(issuesOf(1_000_000)).toHaveLength(51);
});
