import { create, toBinary } from "@bufbuild/protobuf";
import type { CloudEvent } from "../../src/runtime/cloudevents/event.js";
import { avro } from "../../src/runtime/cloudevents/formats/avro.js";
import { protobuf } from "../../src/runtime/cloudevents/formats/protobuf.js";
import { avroType } from "../unit/runtime/cloudevents/formats/avro/avro-oracle.js";
import { eventMessage } from "../unit/runtime/cloudevents/formats/protobuf/protobuf-oracle.js";
import type { BenchmarkRow } from "./benchmark-row.js";

/** A pipeline run as CDEvents tools send it. */
const event: CloudEvent = {
  specversion: "1.0",
  id: "271069a8-fc18-44f1-b38f-9d70a1695819",
  source: "/event/source/123",
  type: "dev.cdevents.pipelinerun.finished.0.3.0",
  subject: "/dev/pipeline/run/1",
  time: "2023-03-20T14:27:05.315384Z",
  datacontenttype: "application/json",
  sampledrate: 10,
  traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
  data: {
    context: { version: "0.5.1", id: "271069a8-fc18-44f1-b38f-9d70a1695819", source: "/event/source/123" },
    subject: {
      id: "/dev/pipeline/run/1",
      content: { pipelineName: "build", uri: "https://dev.example/run/1", outcome: "failure" },
    },
    customData: {
      steps: Array.from({ length: 8 }, (_, step) => ({ step, name: `step ${step}`, seconds: step * 1.5 })),
    },
  },
};

/**
 * An event to bytes. Ours checks every attribute; the peer is the library of the format with the shortest code that brings an
 * event into the form which the library takes, and no checks.
 */
export async function benchmark(): Promise<readonly BenchmarkRow[]> {
  const types = { extensionTypes: { sampledrate: "Integer" } } as const;
  return [
    pair(
      "Avro encode",
      "avsc",
      () => avro.encode(event),
      () => avroType.toBuffer(toAvroRecord(event)),
    ),
    pair(
      "Protobuf encode",
      "@bufbuild/protobuf",
      () => protobuf.encode(event, types),
      () => toBinary(eventMessage, create(eventMessage, toProtobufMessage(event))),
    ),
  ];
}

function toAvroRecord({ data, ...attributes }: CloudEvent): unknown {
  const attribute: Record<string, unknown> = {};
  for (const name of Object.keys(attributes)) {
    const value = attributes[name];
    if (typeof value === "string") attribute[name] = { string: value };
    else if (typeof value === "number") attribute[name] = { int: value };
    else if (typeof value === "boolean") attribute[name] = { boolean: value };
    else if (value instanceof Uint8Array) attribute[name] = { bytes: Buffer.from(value) };
  }
  return { attribute, data: data === undefined ? null : { bytes: Buffer.from(JSON.stringify(data)) } };
}

function toProtobufMessage({ id, source, specversion, type, data, ...rest }: CloudEvent): Record<string, unknown> {
  const attributes: Record<string, unknown> = {};
  for (const name of Object.keys(rest)) {
    const value = rest[name];
    if (name === "time") attributes[name] = { attr: { case: "ceTimestamp", value: toProtobufTime(String(value)) } };
    else if (typeof value === "string") attributes[name] = { attr: { case: "ceString", value } };
    else if (typeof value === "number") attributes[name] = { attr: { case: "ceInteger", value } };
    else if (typeof value === "boolean") attributes[name] = { attr: { case: "ceBoolean", value } };
    else if (value instanceof Uint8Array) attributes[name] = { attr: { case: "ceBytes", value } };
  }
  const text = { case: "textData", value: JSON.stringify(data) };
  return { id, source, specVersion: specversion, type, attributes, data: text };
}

function toProtobufTime(time: string): { seconds: bigint; nanos: number } {
  const milliseconds = Date.parse(time);
  return { seconds: BigInt(Math.floor(milliseconds / 1000)), nanos: (milliseconds % 1000) * 1_000_000 };
}

const rounds = 101;
const callsARound = 500;

/** Runs two ways of one thing by turns, so that whatever slows the machine down slows both. */
function pair(what: string, peer: string, ours: () => unknown, theirs: () => unknown): BenchmarkRow {
  const times: { ours: number; theirs: number }[] = [];
  for (let round = -10; round < rounds; round++) {
    const first = round % 2 === 0;
    const before = first ? microseconds(ours) : microseconds(theirs);
    const after = first ? microseconds(theirs) : microseconds(ours);
    if (round >= 0) times.push(first ? { ours: before, theirs: after } : { ours: after, theirs: before });
  }
  return {
    what,
    peer,
    ours: median(times.map((each) => each.ours)),
    theirs: median(times.map((each) => each.theirs)),
    unit: "µs",
    ratio: median(times.map((each) => each.ours / each.theirs)),
    reach: 1,
  };
}

function microseconds(act: () => unknown): number {
  const start = performance.now();
  for (let call = 0; call < callsARound; call++) act();
  return ((performance.now() - start) * 1000) / callsARound;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
