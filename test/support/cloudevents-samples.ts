import type { AttributeType } from "../../src/runtime/cloudevents/attributes.js";
import type { CloudEvent } from "../../src/runtime/cloudevents/event.js";

/** The types of the extension attributes that the official format suites use. */
export const sampleExtensionTypes: Readonly<Record<string, AttributeType>> = {
  extinteger: "Integer",
  extboolean: "Boolean",
  extstring: "String",
  extbinary: "Binary",
  exttimestamp: "Timestamp",
  exturi: "URI",
  exturiref: "URI-reference",
};

const sample = (id: string, rest: Readonly<Record<string, unknown>> = {}): CloudEvent => ({
  specversion: "1.0",
  id,
  type: "io.cloudevents.test",
  source: "https://cloudevents.io",
  ...rest,
});

const minimal = sample("minimal");
const allCore = sample("allCore", {
  datacontenttype: "text/plain",
  dataschema: "https://cloudevents.io/dataschema",
  subject: "tests",
  time: "2018-04-05T17:31:00Z",
});
const allExtensionTypes = sample("allExtensionTypes", {
  extinteger: 10,
  extboolean: true,
  extstring: "text",
  extbinary: new Uint8Array([0x4d, 0x61]),
  exttimestamp: "2023-03-31T15:12:00Z",
  exturi: "https://cloudevents.io",
  exturiref: "//authority/path",
});

/** The events that the cases of the official format suites have to give, by the name that the cases call them. */
export const sampleEvents: Readonly<Record<string, CloudEvent>> = {
  minimal,
  minimalWithTime: sample("minimalWithTime", { time: "2018-04-05T17:31:00Z" }),
  minimalWithRelativeSource: sample("minimalWithRelativeSource", { source: "#fragment" }),
  allCore,
  simpleTextData: sample("simpleTextData", { datacontenttype: "text/plain", data: "Simple text" }),
  allExtensionTypes,
};

/** The batches that the cases of the official format suites have to give. */
export const sampleBatches: Readonly<Record<string, readonly CloudEvent[]>> = {
  empty: [],
  minimal: [minimal],
  minimal2: [minimal, minimal],
  minimalAndAllCore: [minimal, allCore],
  minimalAndAllExtensionTypes: [minimal, allExtensionTypes],
};

/** An event as the suites compare it: a time is an instant, to the millisecond. */
export function asCompared(event: CloudEvent): Readonly<Record<string, unknown>> {
  return event.time === undefined ? event : { ...event, time: new Date(event.time).toISOString() };
}
