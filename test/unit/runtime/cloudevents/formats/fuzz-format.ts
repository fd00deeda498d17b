import fc from "fast-check";
import { expect } from "vitest";
import { declaredType } from "../../../../../src/runtime/cloudevents/attributes.js";
import type { CloudEvent } from "../../../../../src/runtime/cloudevents/event.js";
import type { EventFormat } from "../../../../../src/runtime/cloudevents/formats/format.js";
import { validateEvent } from "../../../../../src/runtime/cloudevents/validate.js";
import { isEventError } from "../../../../../src/runtime/event-error.js";
import { arbitraryExtensionTypes as extensionTypes } from "../../../../support/cloudevents-arbitraries.js";

/** `FUZZ_RUNS=100000` makes it a long run, another one each time. */
const longRun = process.env["FUZZ_RUNS"];
const numRuns = Number(longRun ?? 1000);
const seed = longRun === undefined ? 20_260_701 : Date.now();

/** A change of some bytes. */
interface Edit {
  readonly kind: string;
  readonly at: number;
  readonly bytes: Uint8Array;
}

const letters = fc.integer({ min: 0x30, max: 0x7a });

/** Up to four edits of bytes: one set, some cut out, some put in, the end cut off. */
export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom("set", "set", "set", "cut", "insert", "truncate"),
    at: fc.nat(10_000),
    bytes: fc
      .array(fc.oneof(fc.nat(0xff), letters), { minLength: 1, maxLength: 6 })
      .map((each) => new Uint8Array(each)),
  }),
  { minLength: 1, maxLength: 4 },
);

/** Bytes with a change. */
export function edit(bytes: Uint8Array, { kind, at, bytes: put }: Edit): Uint8Array {
  const place = bytes.length === 0 ? 0 : at % bytes.length;
  if (kind === "truncate") return bytes.slice(0, place);
  const behind = kind === "insert" ? place : kind === "set" ? place + 1 : place + put.length;
  const between = kind === "cut" ? [] : kind === "set" ? put.subarray(0, 1) : put;
  return new Uint8Array([...bytes.subarray(0, place), ...between, ...bytes.subarray(behind)]);
}

/**
 * Changes the bytes of valid events at random. Each time, the reader must either refuse by an EventError or give a
 * valid event, which can be written and read again.
 */
export function fuzzFormat(format: EventFormat<Uint8Array>, events: fc.Arbitrary<CloudEvent>): void {
  const run = (event: CloudEvent, changes: readonly Edit[]): void => {
    const mutated = changes.reduce(edit, format.encode(event, { extensionTypes }));
    let read: CloudEvent;
    try {
      read = format.decode(mutated, { extensionTypes });
    } catch (error) {
      expect(
        isEventError(error) && ["malformed-message", "invalid", "unsupported"].includes(error.code),
        String(error),
      ).toBe(true);
      return;
    }
    expect(validateEvent(read, { extensionTypes })).toEqual([]);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    const again = format.decode(format.encode(read, { extensionTypes }), { extensionTypes });
    expect(again).toEqual(asWritten(read, again));
  };
  fc.assert(fc.property(events, edits, run), { numRuns, seed });
}

/**
 * An event as it comes back from a writer. JSON data that had no content type has one then, and -0, which `JSON`
 * reads but does not write, has become 0. The letters of timestamps are written large.
 */
function asWritten(event: CloudEvent, { datacontenttype }: CloudEvent): unknown {
  const attributes = Object.entries(event).map(([name, value]) =>
    typeof value === "string" && declaredType(name, { extensionTypes }) === "Timestamp"
      ? [name, value.toUpperCase()]
      : [name, value],
  );
  const named = { ...Object.fromEntries(attributes), ...(datacontenttype === undefined ? {} : { datacontenttype }) };
  const { data } = event;
  return data === undefined || data instanceof Uint8Array
    ? named
    : { ...named, data: JSON.parse(JSON.stringify(data)) };
}

/** Whether all timestamps of an event lie in the years that Avro compact and Protobuf can count, also in UTC. */
export function isWithinYears(event: CloudEvent): boolean {
  return [event.time, event["amoment"]].every(
    (time) => time === undefined || !/^(?:-|0000)/.test(new Date(String(time)).toISOString()),
  );
}
