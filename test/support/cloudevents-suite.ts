import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import differences from "../suite/cloudevents-differences.json" with { type: "json" };
import { sharedData } from "./shared-data.js";

/** One case of a suite that others have written: its name, and a check that throws where we disagree with them. */
export interface SuiteCase {
  readonly name: string;
  readonly check: () => void | Promise<void>;
}

/**
 * Runs a suite. Where `cloudevents-differences.json` says that we deliberately differ, the check has to fail, so that a
 * difference which has gone away does not stay on the list.
 */
export function runSuite(suite: string, cases: readonly SuiteCase[]): void {
  for (const { name, check } of cases) {
    const difference = differences.find((each) => each.suite === suite && each.case === name);
    if (difference === undefined) {
      test(`${suite}: ${name}`, check);
    } else {
      test(`${suite}: ${name} differs: ${difference.reason}`, async () => {
        await expect(Promise.resolve().then(check)).rejects.toThrow();
      });
    }
  }
}

/** A JSON file of the upstream CloudEvents data, or `undefined` where it is not there. */
export function suiteJson(path: string): unknown {
  const file = sharedData(`cloudevents/${path}`);
  return file === undefined ? undefined : JSON.parse(readFileSync(file, "utf8"));
}
