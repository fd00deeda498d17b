import { HTTP, CloudEvent as SdkEvent } from "cloudevents";
import { fromMessage, toMessage } from "../../src/runtime/cloudevents/bindings/http.js";
import type { CloudEvent } from "../../src/runtime/cloudevents/event.js";
import { json } from "../../src/runtime/cloudevents/formats/json.js";
import type { BenchmarkRow } from "./benchmark-row.js";

/**
 * HTTP, binary and structured, ours against the package `cloudevents`, on small events and on ones of the size of a CDEvent.
 * Ours checks every rule of the specification in both directions; the peer checks little, and nothing when it reads. Both
 * need `JSON.stringify` and `JSON.parse` for the data, which take most of the time of the larger events.
 *
 * To write a CDEvent cannot reach 0.4 on Node 20: `JSON.stringify` of its data alone takes 0.31 of the peer's time, a loop that
 * copies seven attributes into headers and checks nothing 0.36, the same with two regular expressions for each, one for the
 * rule of the attribute and one for what a header must encode, 0.45.
 */
export async function benchmark(): Promise<readonly BenchmarkRow[]> {
  return [
    ...compare("small", (index) => ({ appinfoA: `abc${index}`, appinfoB: index, appinfoC: true })),
    ...compare("a CDEvent", runFinished),
  ];
}

// Many different events, so that no engine can keep the answer of the last one.
const eventsOfASize = 64;

function compare(size: string, dataOf: (index: number) => unknown): BenchmarkRow[] {
  const events = Array.from({ length: eventsOfASize }, (_, index) => eventOf(index, dataOf(index)));
  const sdkEvents = events.map((event) => new SdkEvent(event));
  const messages = events.map((event) => toMessage(event));
  const sdkMessages = sdkEvents.map((event) => HTTP.binary(event));
  const texts = events.map((event) => json.encode(event));
  const sdkTexts = sdkEvents.map((event) => HTTP.structured(event));
  const row = (what: string, reach: number, ours: () => void, theirs: () => void): BenchmarkRow => ({
    what: `CloudEvents over HTTP, ${what}, ${size}`,
    peer: "cloudevents 10",
    ...pairedTimes(ours, theirs),
    unit: "ns",
    reach,
  });
  return [
    row("write binary", 0.4, each(events, toMessage), each(sdkEvents, HTTP.binary)),
    row("read binary", 0.2, each(messages, fromMessage), each(sdkMessages, HTTP.toEvent)),
    row("write structured", 1.2, each(events, json.encode), each(sdkEvents, HTTP.structured)),
    row("read structured", 0.3, each(texts, json.decode), each(sdkTexts, HTTP.toEvent)),
  ];
}

// Results go where the engine cannot prove that nobody looks.
const sink: unknown[] = [];

function each<T>(values: readonly T[], act: (value: T) => unknown): () => void {
  return () => {
    for (const value of values) sink[0] = act(value);
  };
}

/** The median time of one event for both, and the median of their ratios, in rounds that take turns. */
function pairedTimes(ours: () => void, theirs: () => void): { ours: number; theirs: number; ratio: number } {
  const pairs = Array.from({ length: 31 }, () => [timeOf(ours), timeOf(theirs)] as const);
  return {
    ours: median(pairs.map(([us]) => us)),
    theirs: median(pairs.map(([, them]) => them)),
    ratio: median(pairs.map(([us, them]) => us / them)),
  };
}

function timeOf(act: () => void): number {
  const start = process.cpuUsage();
  const until = performance.now() + 25;
  let runs = 0;
  for (; performance.now() < until; runs++) act();
  const { user, system } = process.cpuUsage(start);
  return ((user + system) * 1000) / (runs * eventsOfASize);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function eventOf(index: number, data: unknown): CloudEvent {
  return {
    specversion: "1.0",
    id: `271069a8-fc18-44f1-b38f-9d70a16958${10 + index}`,
    source: `/event/source/${index}`,
    type: "dev.cdevents.pipelinerun.finished.0.3.0",
    subject: `/dev/pipeline/run/${index}`,
    time: `2023-03-20T14:27:${10 + (index % 50)}.315Z`,
    datacontenttype: "application/json",
    data,
  };
}

function runFinished(index: number): unknown {
  return {
    context: {
      version: "0.5.1",
      id: `271069a8-fc18-44f1-b38f-9d70a16958${10 + index}`,
      chainId: "4c8cb7dd-3448-41de-8768-eec704e2829b",
      source: `/event/source/${index}`,
      type: "dev.cdevents.pipelinerun.finished.0.3.0",
      timestamp: `2023-03-20T14:27:${10 + (index % 50)}.315Z`,
      schemaUri: "https://example.com/schemas/pipeline-run-finished",
    },
    subject: {
      id: `/dev/pipeline/run/${index}`,
      source: "/dev/pipeline",
      type: "pipelineRun",
      content: {
        pipelineName: `release-${index}`,
        uri: `https://ci.example.com/runs/${index}`,
        outcome: "failure",
        errors: "the integration tests failed",
      },
    },
    customData: { attempt: index, agents: ["linux", "windows"], branch: "main" },
    customDataContentType: "application/json",
  };
}
