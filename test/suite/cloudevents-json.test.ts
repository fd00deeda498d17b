import { describe, expect } from "vitest";
import type { CloudEvent } from "../../src/runtime/cloudevents/event.js";
import { json, jsonBatch } from "../../src/runtime/cloudevents/formats/json.js";
import { isEventError } from "../../src/runtime/event-error.js";
import { asCompared, sampleBatches, sampleEvents, sampleExtensionTypes } from "../support/cloudevents-samples.js";
import { runSuite, type SuiteCase, suiteJson } from "../support/cloudevents-suite.js";
import { sharedData } from "../support/shared-data.js";

interface FormatSuite {
  readonly tests: readonly {
    readonly id: string;
    readonly sampleId?: string;
    readonly sampleExtensionAttributes?: boolean;
    readonly event?: unknown;
    readonly batch?: unknown;
  }[];
}

type Case = FormatSuite["tests"][number];

const folder = sharedData("cloudevents/conformance/format/json");

describe.skipIf(folder === undefined)("the official JSON format suite (needs shared data)", () => {
  runSuite("json-format", [
    ...cases("valid-events", (each) => {
      const event = json.decode(JSON.stringify(each.event), options(each));
      const want = each.sampleId === undefined ? undefined : sampleEvents[each.sampleId];
      if (want !== undefined) expect(asCompared(event)).toEqual(asCompared(want));
      expect(json.decode(json.encode(event, options(each)), options(each))).toEqual(event);
    }),
    ...cases("valid-batches", (each) => {
      const events = jsonBatch.decode(JSON.stringify(each.batch), options(each));
      const want = sampleBatches[each.sampleId ?? ""];
      if (want !== undefined) expect(events.map(asCompared)).toEqual(want.map(asCompared));
      expect(jsonBatch.decode(jsonBatch.encode(events, options(each)), options(each))).toEqual(events);
    }),
    ...cases("invalid-events", (each) => refused(() => json.decode(JSON.stringify(each.event), options(each)))),
    ...cases("invalid-batches", (each) => refused(() => jsonBatch.decode(JSON.stringify(each.batch), options(each)))),
  ]);
});

function cases(file: string, check: (each: Case) => void): SuiteCase[] {
  const suite = suiteJson(`conformance/format/json/${file}.json`) as FormatSuite | undefined;
  return (suite?.tests ?? []).map((each) => ({ name: each.id, check: () => check(each) }));
}

function options(each: Case): { extensionTypes?: typeof sampleExtensionTypes } {
  return each.sampleExtensionAttributes === true ? { extensionTypes: sampleExtensionTypes } : {};
}

function refused(decode: () => CloudEvent | CloudEvent[]): void {
  let event: unknown;
  try {
    event = decode();
  } catch (error) {
    expect(isEventError(error), String(error)).toBe(true);
    return;
  }
  expect.fail(`accepted ${JSON.stringify(event)}`);
}
