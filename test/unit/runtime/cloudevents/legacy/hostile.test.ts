import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { upgrade, upgradeMessage } from "../../../../../src/runtime/cloudevents/legacy/legacy.js";
import { validateEvent } from "../../../../../src/runtime/cloudevents/validate.js";
import { isEventError } from "../../../../../src/runtime/event-error.js";

const runs = { numRuns: Number(process.env["FUZZ_RUNS"] ?? 500) };

const names = fc.constantFrom(
  ...["cloudEventsVersion", "eventType", "eventTypeVersion", "eventID", "eventTime", "schemaURL", "contentType"],
  ...["id", "type", "source", "time", "subject", "contenttype", "datacontenttype", "datacontentencoding", "schemaurl"],
  ...["dataschema", "data", "data_base64", "extensions", "__proto__", "constructor", "toString", "x-y"],
);
const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "base64",
    "AQID",
    "application/json",
    "image/png",
    "text/plain",
    "{}",
    "[",
    "2020-01-01T00:00:00Z",
    "/s",
  ),
);
const values = fc.oneof(fc.jsonValue(), texts);
const legacy = fc
  .tuple(
    fc.dictionary(fc.oneof(names, fc.string()), values),
    fc.constantFrom({ specversion: "0.2" }, { specversion: "0.3" }, { cloudEventsVersion: "0.1" }, {}),
    fc.option(fc.dictionary(fc.oneof(names, fc.string()), values)),
    fc.constantFrom({}, { id: "1", type: "t", source: "/s" }, { eventID: "1", eventType: "t", source: "/s" }),
  )
  .map(([attributes, version, extensions, required]) => ({
    ...attributes,
    ...(extensions === null ? {} : { extensions }),
    ...required,
    ...version,
  }));
const options = fc.record(
  {
    schemaBase: fc.constantFrom("https://example.com/", "no base"),
    typeVersion: fc.constantFrom("suffix" as const),
    jsonText: fc.constantFrom("keep" as const),
  },
  { requiredKeys: [] },
);

/** Whatever comes is a valid event or an EventError; whether it was an event. */
function settle(run: () => { readonly event: unknown }): boolean {
  try {
    expect(validateEvent(run().event)).toEqual([]);
    return true;
  } catch (error) {
    if (!isEventError(error)) throw error;
    return false;
  }
}

describe("random input gives a valid event or an EventError", () => {
  test("as a JSON value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => void settle(() => upgrade(value))),
      runs,
    );
  });

  test("as something like a legacy event", () => {
    let events = 0;
    fc.assert(
      fc.property(legacy, options, (value, each) => {
        const before = JSON.stringify(value);
        if (settle(() => upgrade(value, each))) events++;
        expect(JSON.stringify(value)).toBe(before);
        settle(() => upgrade(before, each));
      }),
      runs,
    );
    // The generator is worth nothing if all that it makes is refused.
    expect(events).toBeGreaterThan(runs.numRuns / 20);
  });

  test("as headers and body", () => {
    const headers = fc.array(
      fc.tuple(
        fc.oneof(names, fc.string()).map((name) => `ce-${name}`),
        fc.oneof(
          texts,
          texts.map((text) => JSON.stringify(text)),
        ),
      ),
    );
    const version = fc.constantFrom(["ce-specversion", '"0.2"'], ["ce-specversion", "0.3"], ["CE-EventType", '"t"']);
    const type = fc.constantFrom("application/json", "text/plain", "image/png", "application/cloudevents+json");
    fc.assert(
      fc.property(
        headers,
        version,
        type,
        fc.oneof(texts, fc.uint8Array()),
        (list, [name, value], contentType, body) => {
          const all: [string, string][] = [...list, [name ?? "", value ?? ""], ["content-type", contentType]];
          settle(() => upgradeMessage({ headers: all, body }));
        },
      ),
      runs,
    );
  });

  test("as JSON that is nested deeper than the stack", () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    const event = { specversion: "0.2", id: "1", type: "t", source: "/s" };
    settle(() => upgrade({ ...event, data: deep }));
    expect(settle(() => upgrade({ ...event, x: deep }))).toBe(false);
    expect(settle(() => upgrade({ ...event, contenttype: "application/json", data: "[".repeat(100_000) }))).toBe(true);
  });
});
