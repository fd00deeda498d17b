import { HTTP, CloudEvent as SdkEvent } from "cloudevents";
import type { BenchmarkRow } from "./benchmark-row.js";
import { timePaired } from "./paired.js";

const generated = new URL("../../../generated/lib/", import.meta.url);

/**
 * The whole way of an event: built, written as an HTTP message, read from it and checked. Ours, as a generated package has
 * it, checks the event when it is built and when it is read, every attribute both times, and that envelope and event agree.
 * The peer checks the attributes of a new event, and nothing when it reads.
 */
export async function benchmark(): Promise<readonly BenchmarkRow[]> {
  const { pipelineRunFinished, toCloudEvent, fromCloudEvent } = await import(new URL("0.5/index.js", generated).href);
  const http = await import(new URL("runtime/cloudevents/bindings/http.js", generated).href);
  const options = { newId: () => "271069a8-fc18-44f1-b38f-9d70a1695819", now: () => new Date(0) };

  const ours = (turn: number): unknown => {
    const event = pipelineRunFinished({ source: "/event/source/1", subject: subject(turn) }, options);
    return fromCloudEvent(http.fromMessage(http.toMessage(toCloudEvent(event))));
  };
  const theirs = (turn: number): unknown => {
    const time = new Date(0).toISOString();
    return HTTP.toEvent(
      HTTP.binary(
        new SdkEvent({
          id: "271069a8-fc18-44f1-b38f-9d70a1695819",
          source: "/event/source/1",
          type: "dev.cdevents.pipelinerun.finished.0.3.0",
          subject: subject(turn).id,
          time,
          datacontenttype: "application/json",
          data: {
            context: {
              specversion: "0.5.1",
              id: "271069a8-fc18-44f1-b38f-9d70a1695819",
              source: "/event/source/1",
              type: "dev.cdevents.pipelinerun.finished.0.3.0",
              timestamp: time,
            },
            subject: subject(turn),
          },
        }),
      ),
    );
  };
  return [
    {
      what: "build, write to HTTP, read, check: a CDEvent",
      peer: "cloudevents 10, which checks little",
      ...timePaired(ours, theirs),
      unit: "ns",
      reach: 0.25,
    },
  ];
}

/** Other texts in every turn, so that no engine can keep the answer of the last one. */
function subject(turn: number): { readonly id: string; readonly content: object } {
  const content = { pipelineName: `release-${turn}`, uri: `https://ci.example.com/runs/${turn}`, outcome: "success" };
  return { id: `/dev/pipeline/run/${turn}`, content };
}
