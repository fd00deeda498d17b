import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromMessage, toMessage } from "../../../../../src/runtime/cloudevents/bindings/http.js";
import type { CloudEvent } from "../../../../../src/runtime/cloudevents/event.js";
import { json, jsonBatch } from "../../../../../src/runtime/cloudevents/formats/json.js";
import { validateEvent } from "../../../../../src/runtime/cloudevents/validate.js";
import { isEventError } from "../../../../../src/runtime/event-error.js";
import { arbitraryExtensionTypes, events } from "../../../../support/cloudevents-arbitraries.js";

const options = { extensionTypes: arbitraryExtensionTypes };
const runs = { numRuns: Number(process.env["FUZZ_RUNS"] ?? 300) };

/** The ways an event can be written as bytes and read again. */
const ways: Readonly<Record<string, { write(event: CloudEvent): Uint8Array; read(bytes: Uint8Array): unknown }>> = {
  json: {
    write: (event) => utf8(json.encode(event, options)),
    read: (bytes) => json.decode(bytes, options),
  },
  "json batch": {
    write: (event) => utf8(jsonBatch.encode([event, event], options)),
    read: (bytes) => jsonBatch.decode(bytes, options)[1],
  },
  "http binary": {
    write: (event) => {
      const { headers, body } = toMessage(event, options);
      const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\n`);
      return Buffer.concat([Buffer.from(head.join(""), "latin1"), Buffer.from("\n"), Buffer.from(body ?? "")]);
    },
    read: (bytes) => {
      const [head = "", ...body] = Buffer.from(bytes).toString("latin1").split("\n\n");
      const headers = head.split("\n").map((line): [string, string] => {
        const [name = "", ...value] = line.split(": ");
        return [name, value.join(": ")];
      });
      return fromMessage({ headers, body: Buffer.from(body.join("\n\n"), "latin1") }, options);
    },
  },
};

describe.each(Object.entries(ways))("%s", (_name, { write, read }) => {
  test("returns every event unchanged", () => {
    fc.assert(
      fc.property(events, (event) => {
        expect(validateEvent(event, options)).toEqual([]);
        expect(read(write(event))).toEqual(event);
      }),
      runs,
    );
  });

  test("reads mutated bytes as a valid event or throws an EventError", () => {
    const mutations = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(events, mutations, (event, changes) => {
        const bytes = write(event);
        for (const [place, byte] of changes) bytes[place % bytes.length] = byte;
        try {
          expect([read(bytes)].flatMap((each) => validateEvent(each, options))).toEqual([]);
        } catch (error) {
          if (!isEventError(error)) throw error;
        }
      }),
      runs,
    );
  });
});

test("random JSON, headers and bodies give an event or an EventError", () => {
  const names = fc.constantFrom(
    "ce-id",
    "ce-source",
    "ce-type",
    "ce-specversion",
    "ce-time",
    "ce-x",
    "content-type",
    "CE-",
    "__proto__",
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("1.0", "%", "application/json", "application/cloudevents+json"),
  );
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.dictionary(names, texts),
      fc.oneof(fc.uint8Array(), fc.string()),
      (value, headers, body) => {
        for (const read of [
          () => json.decode(JSON.stringify(value)),
          () => fromMessage({ headers, body }, { formats: [json] }),
        ]) {
          try {
            expect(validateEvent(read())).toEqual([]);
          } catch (error) {
            if (!isEventError(error)) throw error;
          }
        }
      },
    ),
    runs,
  );
});

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
