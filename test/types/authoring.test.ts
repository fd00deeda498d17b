import type { CloudEventV1 } from "cloudevents";
import { describe, expect, expectTypeOf, it } from "vitest";
import { pipelineRunFinished as pipelineRunFinished04 } from "../../generated/lib/0.4/index.js";
import {
  type CDEvent,
  EventError,
  type EventOf,
  type EventType,
  hasType,
  type PipelineRunFinished,
  type PipelineRunFinishedInput,
  parse,
  pipelineRunFinished,
  testCaseRunStarted,
  ticketCreated,
  toCloudEvent,
} from "../../generated/lib/0.5/index.js";

// What the compiler says while somebody writes an event. `tsc` proves the types of this file, vitest runs it.
describe("writing an event", () => {
  const source = "https://ci.example.com/";

  it("needs a source and a subject id, and nothing that can be filled in", () => {
    const event = pipelineRunFinished({ source, subject: { id: "run-42" } });
    expectTypeOf(event).toEqualTypeOf<PipelineRunFinished>();
    expectTypeOf(event.context.type).toEqualTypeOf<"dev.cdevents.pipelinerun.finished.0.3.0">();
    expect(event.subject.content).toEqual({});
    // @ts-expect-error the source is missing
    expect(() => pipelineRunFinished({ subject: { id: "run-42" } })).toThrow(EventError);
    // @ts-expect-error the subject id is missing
    expect(() => pipelineRunFinished({ source, subject: {} })).toThrow(EventError);
  });

  it("knows the values of an enum, and a misspelt one is an error at its place", () => {
    pipelineRunFinished({ source, subject: { id: "run-42", content: { outcome: "success" } } });
    const misspelt = { source, subject: { id: "run-42", content: { outcome: "sucess" } } } as const;
    // @ts-expect-error "sucess" is no outcome
    expect(() => pipelineRunFinished(misspelt)).toThrow("/subject/content/outcome");
  });

  it("knows which members there are", () => {
    expect(() =>
      pipelineRunFinished({
        source,
        // @ts-expect-error `url` became `uri`
        subject: { id: "run-42", content: { url: "https://ci.example.com/42" } },
      }),
    ).toThrow("`url` became `uri` in 0.5.0");
  });

  it("demands content where something in it is required", () => {
    // @ts-expect-error the environment is required
    expect(() => testCaseRunStarted({ source, subject: { id: "case-1" } })).toThrow("environment");
    testCaseRunStarted({ source, subject: { id: "case-1", content: { environment: { id: "staging" } } } });
  });

  it("takes any text where the values of an enum are only suggestions", () => {
    const content = { summary: "s", creator: "c", uri: "https://t.example/1", ticketType: "riddle" };
    expect(ticketCreated({ source, subject: { id: "t", content } }).subject.content.ticketType).toBe("riddle");
  });

  it("takes dates, and says everything that it fills in if it is asked to", () => {
    expectTypeOf<PipelineRunFinishedInput["timestamp"]>().toEqualTypeOf<Date | string | undefined>();
    const foreign = { source, subject: { id: "x" }, type: "dev.cdevents.build.started.0.3.0" } as const;
    // @ts-expect-error another type than that of the event
    expect(() => pipelineRunFinished(foreign)).toThrow("/type: must be");
  });

  it("fills in the subject type of older releases", () => {
    expect(pipelineRunFinished04({ source, subject: { id: "x" } }).subject.type).toBe("pipelineRun");
  });
});

describe("reading events", () => {
  it("tells them apart by type", () => {
    const event = parse(pipelineRunFinished({ source: "/ci", subject: { id: "1" } }));
    expectTypeOf(event).toEqualTypeOf<CDEvent>();
    if (hasType(event, "dev.cdevents.pipelinerun.finished.0.3.0")) {
      expectTypeOf(event).toEqualTypeOf<PipelineRunFinished>();
    }
    if (pipelineRunFinished.is(event)) {
      expectTypeOf(event.subject.content.outcome).toEqualTypeOf<
        "success" | "failure" | "cancel" | "error" | undefined
      >();
    }
    // @ts-expect-error no such type
    hasType(event, "dev.cdevents.pipelinerun.finished.9.9.9");
    expectTypeOf<EventOf<"dev.cdevents.pipelinerun.finished.0.3.0">>().toEqualTypeOf<PipelineRunFinished>();
    // Custom events have types that nobody knows beforehand; all others are known by theirs.
    expectTypeOf<CDEvent["context"]["type"]>().toEqualTypeOf<EventType | `dev.cdeventsx.${string}`>();
  });

  it("gives a CloudEvent as other libraries know it", () => {
    const cloudEvent = toCloudEvent(pipelineRunFinished({ source: "/ci", subject: { id: "1" } }));
    expectTypeOf(cloudEvent).toExtend<CloudEventV1<PipelineRunFinished>>();
    expectTypeOf(cloudEvent.time).toEqualTypeOf<string>();
  });
});
