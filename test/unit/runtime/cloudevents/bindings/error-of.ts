import { expect } from "vitest";
import { type EventError, isEventError } from "../../../../../src/runtime/event-error.js";

/** The error that a function throws; fails if it throws none, or one that is not on purpose. */
export function errorOf(run: () => unknown): EventError {
  try {
    run();
  } catch (error) {
    if (isEventError(error)) return error;
    throw error;
  }
  return expect.unreachable("nothing was thrown");
}

/** Code and rules of the error that a function throws: `malformed-message duplicate required`. */
export function refusal(run: () => unknown): string {
  const { code, issues } = errorOf(run);
  return [code, ...issues.map(({ keyword }) => keyword).filter((keyword) => keyword !== code)].join(" ");
}

/** A valid event with nothing in it that could be left out. */
export const minimal = { specversion: "1.0", id: "1", source: "/s", type: "t" };
