import { CloudEvent } from "cloudevents";
import { describe, expect, it } from "vitest";
import {
  type EventError,
  fromCloudEvent,
  isEventError,
  parse,
  pipelineRunFinished,
  toCloudEvent,
} from "../../../../generated/lib/0.5/index.js";

const event = pipelineRunFinished({
  source: "/ci",
  timestamp: "2026-11-21T10:00:00.123456Z",
  subject: { id: "run-42", source: "/elsewhere", content: { outcome: "success" } },
});
const cloudEvent = toCloudEvent(event);

function errorOf(run: () => unknown): EventError {
  try {
    run();
  } catch (error) {
    if (isEventError(error)) return error;
  }
  throw new Error("nothing was refused");
}

describe("the CloudEvents envelope of a CDEvent", () => {
  it("has the attributes of the event, and the event as data", () => {
    expect(cloudEvent).toEqual({
      specversion: "1.0",
      id: event.context.id,
      source: "/ci",
      type: "dev.cdevents.pipelinerun.finished.0.3.0",
      subject: "run-42",
      time: "2026-11-21T10:00:00.123456Z",
      datacontenttype: "application/json",
      data: event,
    });
    expect(toCloudEvent(event, { dataschema: "https://schemas.example/x" }).dataschema).toBe(
      "https://schemas.example/x",
    );
  });

  it("is recognised by parse, which suggests fromCloudEvent", () => {
    const hints = (input: unknown) => errorOf(() => parse(input)).issues.map(({ hint }) => hint);
    expect(hints(JSON.stringify(cloudEvent))).toEqual([expect.stringContaining("`fromCloudEvent`")]);
    expect(hints({ subject: { id: "run-42" } })).toEqual([undefined]);
  });

  it("is valid for the package cloudevents, and accepts its events", () => {
    const theirs = new CloudEvent({ ...cloudEvent, time: "2026-11-21T10:00:00.123456Z" });
    expect(theirs.validate()).toBe(true);
    expect(fromCloudEvent(theirs)).toEqual(event);
  });

  it.each([
    ["a value", event],
    ["JSON text", JSON.stringify(event)],
    ["bytes", new TextEncoder().encode(JSON.stringify(event))],
  ])("accepts data as %s", (_name, data) => {
    expect(fromCloudEvent({ ...cloudEvent, data })).toEqual(event);
  });

  it("accepts data as base64, as in the package cloudevents", () => {
    const { data: _data, ...attributes } = cloudEvent;
    expect(fromCloudEvent({ ...attributes, data_base64: btoa(JSON.stringify(event)) })).toEqual(event);
    expect(errorOf(() => fromCloudEvent({ ...attributes, data_base64: "?" })).code).toBe("invalid");
    expect(errorOf(() => fromCloudEvent(attributes)).code).toBe("not-an-event");
  });

  it.each([
    ["another specversion", { specversion: "0.3" }, "specversion"],
    ["another id", { id: "other" }, "id"],
    ["another source", { source: "/other" }, "source"],
    ["another type", { type: "dev.cdevents.pipelinerun.finished.0.2.0" }, "type"],
    ["another subject", { subject: "other" }, "subject"],
    ["no subject", { subject: undefined }, "subject"],
    ["another microsecond", { time: "2026-11-21T10:00:00.123457Z" }, "time"],
    ["an invalid time", { time: "now" }, "time"],
    ["no time", { time: undefined }, "time"],
  ])("is refused with %s", (_name, changed, attribute) => {
    const { code, issues } = errorOf(() => fromCloudEvent({ ...cloudEvent, ...changed } as typeof cloudEvent));
    expect(code).toBe("envelope-mismatch");
    expect(issues.map(({ keyword, path }) => [keyword, ...path])).toEqual([["envelope", attribute]]);
  });

  it("is refused with all attributes that differ", () => {
    expect(errorOf(() => fromCloudEvent({ ...cloudEvent, id: "a", source: "b", subject: "c" })).issues).toHaveLength(3);
  });

  it("may have another notation of the same time", () => {
    expect(fromCloudEvent({ ...cloudEvent, time: "2026-11-21T12:00:00.1234560+02:00" })).toEqual(event);
  });

  it("may lack subject and time for a lenient reader", () => {
    const { subject: _subject, time: _time, ...rest } = cloudEvent;
    expect(fromCloudEvent(rest, { lenient: true })).toEqual(event);
    expect(() => fromCloudEvent(rest)).toThrow("envelope");
  });

  it("is not expected around an event, which is for parse", () => {
    const { code, message } = errorOf(() => fromCloudEvent(event as never));
    expect(code).toBe("not-an-event");
    expect(message).toContain("this is a CDEvent without an envelope; `parse` reads it");
  });

  it.each([[undefined], [null], ["text"], [1], [[]]])("refuses %j, which is not a CloudEvent", (value) => {
    expect(() => fromCloudEvent(value as never)).toThrow(/not a C/);
  });
});
