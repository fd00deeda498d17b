import { describe, expect, test } from "vitest";
import { encodeCustomData } from "../../../src/runtime/cdevents/define.js";
import { fromEnvelope } from "../../../src/runtime/cdevents/envelope.js";
import { defineRelease } from "../../../src/runtime/cdevents/release.js";
import { fromMessage, toMessage } from "../../../src/runtime/cloudevents/bindings/http.js";
import { fromMessage as fromFrame } from "../../../src/runtime/cloudevents/bindings/websocket.js";
import { json } from "../../../src/runtime/cloudevents/formats/json.js";
import { upgrade } from "../../../src/runtime/cloudevents/legacy/upgrade.js";
import { validateEvent } from "../../../src/runtime/cloudevents/validate.js";
import { isEventError } from "../../../src/runtime/event-error.js";
import { describeValue } from "../../../src/runtime/schema/describe.js";
import { isUnique } from "../../../src/runtime/schema/values.js";

const cyclic: { self?: unknown } = {};
cyclic.self = cyclic;

function fail(): never {
  throw new Error("converted to a string");
}

/** Values that cannot be converted to a string or to JSON. */
const unprintable: readonly (readonly [name: string, value: unknown])[] = [
  ["a bigint", 1n],
  ["a symbol", Symbol("s")],
  ["an object without prototype", Object.create(null)],
  ["an object whose members hide its text", JSON.parse('{"toString":null,"valueOf":null}')],
  ["a list of such", JSON.parse('[{"toString":null}]')],
  ["an object whose toString throws", { toString: fail }],
  ["an object whose toJSON throws", { toJSON: fail }],
  ["a function whose toString throws", Object.assign(() => 1, { toString: fail })],
  ["a cycle", cyclic],
  ["a bigint inside", { a: [1n] }],
];

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return isEventError(error) ? error.code : `no EventError: ${error instanceof Error ? error.name : typeof error}`;
  }
  return "no error";
}

const cloudEvent = { specversion: "1.0", id: "1", source: "/", type: "t", subject: "s", time: "2026-11-21T10:00:00Z" };
const event = { context: { id: "1", source: "/", type: "t", timestamp: cloudEvent.time }, subject: { id: "s" } };

describe.each(unprintable)("%s is described in an error", (_name, value) => {
  test.each(["specversion", "id", "source", "type", "subject", "time"])("as %s of an envelope", (name) => {
    expect(codeOf(() => fromEnvelope({ ...cloudEvent, [name]: value }, () => event))).toBe("envelope-mismatch");
  });

  test.each(["id", "time", "datacontenttype", "extension", "data_base64"])("as %s of a CloudEvent", (name) => {
    const broken = { ...cloudEvent, [name]: value };
    expect(validateEvent(broken)).toHaveLength(1);
    expect([codeOf(() => toMessage(broken)), codeOf(() => json.encode(broken))]).toEqual(["invalid", "invalid"]);
  });

  test("as the type of a CDEvent", () => {
    const { parse } = defineRelease([]);
    expect(codeOf(() => parse({ context: { type: value } }))).toBe("unknown-type");
  });

  test("as the content type of custom data", () => {
    expect(encodeCustomData("YQ==", value, [])).toBe("YQ==");
  });

  test("thrown by a JSON codec", () => {
    const thrower = (): never => {
      throw value;
    };
    const options = { json: { parse: thrower, stringify: thrower } };
    const headers = toMessage({ ...cloudEvent, datacontenttype: "application/json" }).headers;
    expect(codeOf(() => toMessage({ ...cloudEvent, data: {} }, options))).toBe("invalid");
    expect(codeOf(() => fromMessage({ headers, body: "{}" }, options))).toBe("malformed-message");
  });

  test("as the version of a legacy type", () => {
    const legacy = { cloudEventsVersion: "0.1", eventID: "1", source: "/", eventType: "t", eventTypeVersion: value };
    const code = codeOf(() => upgrade(legacy, { typeVersion: "suffix" }));
    expect(code).toBe(typeof value === "bigint" || typeof value === "symbol" ? "no error" : "invalid");
  });

  test("as a subprotocol", () => {
    const agreement = { protocol: value, formats: [json] } as never;
    expect(codeOf(() => fromFrame({ data: "{}" }, agreement))).toBe("unsupported");
  });

  test("in a few words", () => {
    expect(describeValue(value)).toMatch(/^(?:1|Symbol\(s\)|an? (?:object|array|function))$/);
  });
});

test("bigints are compared by value", () => {
  expect([isUnique([1n, 2n]), isUnique([1n, 1n]), isUnique([{ a: 1n }, { a: 1n }])]).toEqual([true, false, false]);
});
