import { fromJson, type JsonValue, toBinary } from "@bufbuild/protobuf";
import { describe, expect } from "vitest";
import { protobuf, protobufBatch } from "../../src/runtime/cloudevents/formats/protobuf.js";
import { refusal } from "../support/cloudevents-refusal.js";
import { asCompared, sampleBatches, sampleEvents, sampleExtensionTypes } from "../support/cloudevents-samples.js";
import { runSuite, type SuiteCase, suiteJson } from "../support/cloudevents-suite.js";
import { sharedData } from "../support/shared-data.js";
import { batchMessage, eventMessage } from "../unit/runtime/cloudevents/formats/protobuf/protobuf-oracle.js";

/** The suite is written in Protobuf's JSON, which @bufbuild/protobuf turns into bytes. */
interface FormatSuite {
  readonly tests: readonly {
    readonly id: string;
    readonly sampleId?: string;
    readonly validSingle?: JsonValue;
    readonly validBatch?: JsonValue;
    readonly invalidSingle?: JsonValue;
    readonly invalidBatch?: JsonValue;
  }[];
}

type Case = FormatSuite["tests"][number];

const folder = sharedData("cloudevents/conformance/format/protobuf");
const options = { extensionTypes: sampleExtensionTypes };

describe.skipIf(folder === undefined)("the official Protobuf format suite (needs shared data)", () => {
  runSuite("protobuf-format", [
    ...cases("valid-events", (each) => {
      // Without declared types, too: the types of this format are on the wire (PB-04).
      const event = protobuf.decode(eventBytes(each.validSingle));
      expect(asCompared(event)).toEqual(asCompared(wanted(sampleEvents, each)));
      expect(protobuf.decode(protobuf.encode(event, options))).toEqual(event);
    }),
    ...cases("valid-batches", (each) => {
      const events = protobufBatch.decode(batchBytes(each.validBatch));
      expect(events.map(asCompared)).toEqual(wanted(sampleBatches, each).map(asCompared));
      expect(protobufBatch.decode(protobufBatch.encode(events, options))).toEqual(events);
    }),
    ...cases("invalid-events", (each) => refused(() => protobuf.decode(eventBytes(each.invalidSingle)))),
    ...cases("invalid-batches", (each) => refused(() => protobufBatch.decode(batchBytes(each.invalidBatch)))),
  ]);
});

function cases(file: string, check: (each: Case) => void): SuiteCase[] {
  const suite = suiteJson(`conformance/format/protobuf/${file}.json`) as FormatSuite | undefined;
  return (suite?.tests ?? []).map((each) => ({ name: each.id, check: () => check(each) }));
}

function eventBytes(json: JsonValue | undefined): Uint8Array {
  return toBinary(eventMessage, fromJson(eventMessage, json ?? {}));
}

function batchBytes(json: JsonValue | undefined): Uint8Array {
  return toBinary(batchMessage, fromJson(batchMessage, json ?? {}));
}

/** The sample that a valid case has to give. */
function wanted<Sample>(samples: Readonly<Record<string, Sample>>, { sampleId = "" }: Case): Sample {
  const sample = samples[sampleId];
  if (sample === undefined) throw new Error(`no sample ${sampleId}`);
  return sample;
}

function refused(decode: () => unknown): void {
  expect(["invalid", "unsupported", "malformed-message"]).toContain(refusal(decode).code);
}
