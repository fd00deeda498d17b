import { CloudEvent } from "cloudevents";
import { describe, expect, it } from "vitest";
import {
  type EventError,
  fromCloudEvent,
  isEventError,
  parse,
  pipelineRunFinished,
  toCloudEvent,
} from "../../../../generated/src/0.5/index.js";

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
  it("is that of the event (B1-B9)", () => {
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

  it("is told from the event where that is wanted", () => {
    const hints = (input: unknown) => errorOf(() => parse(input)).issues.map(({ hint }) => hint);
    expect(hints(JSON.stringify(cloudEvent))).toEqual([expect.stringContaining("`fromCloudEvent`")]);
    expect(hints({ subject: { id: "run-42" } })).toEqual([undefined]);
  });

  it("is accepted by the package cloudevents, and accepts what that makes", () => {
    const theirs = new CloudEvent({ ...cloudEvent, time: "2026-11-21T10:00:00.123456Z" });
    expect(theirs.validate()).toBe(true);
    expect(fromCloudEvent(theirs)).toEqual(event);
  });

  it.each([
    ["a value", event],
    ["JSON text", JSON.stringify(event)],
    ["bytes", new TextEncoder().encode(JSON.stringify(event))],
  ])("takes data as %s", (_name, data) => {
    expect(fromCloudEvent({ ...cloudEvent, data })).toEqual(event);
  });

  it("takes data as base64, as the package cloudevents carries bytes", () => {
    const { data: _data, ...attributes } = cloudEvent;
    expect(fromCloudEvent({ ...attributes, data_base64: btoa(JSON.stringify(event)) })).toEqual(event);
    expect(errorOf(() => fromCloudEvent({ ...attributes, data_base64: "?" })).code).toBe("invalid");
    expect(errorOf(() => fromCloudEvent(attributes)).code).toBe("not-an-event");
  });

  it.each([
    ["B1", { specversion: "0.3" }, "specversion"],
    ["B2", { id: "other" }, "id"],
    ["B3", { source: "/other" }, "source"],
    ["B4", { type: "dev.cdevents.pipelinerun.finished.0.2.0" }, "type"],
    ["B5", { subject: "other" }, "subject"],
    ["B5", { subject: undefined }, "subject"],
    ["B6", { time: "2026-11-21T10:00:00.123457Z" }, "time"],
    ["B6", { time: "now" }, "time"],
    ["B6", { time: undefined }, "time"],
  ])("has to agree with the event (%s)", (rule, changed, attribute) => {
    const { code, issues } = errorOf(() => fromCloudEvent({ ...cloudEvent, ...changed } as typeof cloudEvent));
    expect(code).toBe("envelope-mismatch");
    expect(issues.map(({ keyword, path }) => [keyword, ...path])).toEqual([[rule, attribute]]);
  });

  it("lists every disagreement", () => {
    expect(errorOf(() => fromCloudEvent({ ...cloudEvent, id: "a", source: "b", subject: "c" })).issues).toHaveLength(3);
  });

  it("may write the same instant in another way (B6)", () => {
    expect(fromCloudEvent({ ...cloudEvent, time: "2026-11-21T12:00:00.1234560+02:00" })).toEqual(event);
  });

  it("may leave out subject and time for a lenient reader, as sdk-go does", () => {
    const { subject: _subject, time: _time, ...rest } = cloudEvent;
    expect(fromCloudEvent(rest, { lenient: true })).toEqual(event);
    expect(() => fromCloudEvent(rest)).toThrow("envelope");
  });

  it.each([[undefined], [null], ["text"], [1], [[]]])("%j is no CloudEvent", (value) => {
    expect(() => fromCloudEvent(value as never)).toThrow(/not a C/);
  });
});
