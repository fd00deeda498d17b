import { fromBinary } from "@bufbuild/protobuf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CloudEvent } from "../../../../../../src/runtime/cloudevents/event.js";
import { protobuf, protobufBatch, protobufWith } from "../../../../../../src/runtime/cloudevents/formats/protobuf.js";
import { isEventError } from "../../../../../../src/runtime/event-error.js";
import { arbitraryExtensionTypes, events } from "../../../../../support/cloudevents-arbitraries.js";
import { refusal } from "../../../../../support/cloudevents-refusal.js";
import { edit, edits, fuzzFormat, isWithinYears } from "../fuzz-format.js";
import { eventMessage } from "./protobuf-oracle.js";

const minimal: CloudEvent = { specversion: "1.0", id: "1", source: "/s", type: "t" };
const start = hex(protobuf.encode(minimal));

describe("hostile Protobuf", () => {
  test.each<[string, string, string]>([
    ["a field cut off", "0a", "at byte 1: the input ends too early"],
    ["a length larger than the input", "0ac0843d41", "at byte 4: 1000000 bytes are announced, but only 1 are left"],
    ["the largest length", "0affffffffffffffffff01", "at byte 1: a number is too large"],
    ["a varint of more than 64 bits", "0affffffffffffffffff02", "at byte 1: a number has more than 64 bits"],
    ["a varint without end", "0a8080808080808080808080", "at byte 1: a number has more than 64 bits"],
    ["field number 0", "0200", "at byte 0: a field has an impossible number"],
    ["a field number of more than 29 bits", "8080808080010a", "at byte 0: a field has an impossible number"],
    ["a known field of another wire type", "0801", "at byte 1: field 1 has wire type 0"],
    ["a group", "4b4c", "at byte 1: field 9 has wire type 3, which this format does not use"],
    ["the end of a group", "4c", "at byte 1: field 9 has wire type 4, which this format does not use"],
    ["a wire type that is none", "4f", "at byte 1: field 9 has wire type 7, which this format does not use"],
    [
      "a depth bomb of groups",
      "4b".repeat(100_000),
      "at byte 1: field 9 has wire type 3, which this format does not use",
    ],
    ["a text that is not UTF-8", "0a01ff", "at byte 2: a string is not UTF-8"],
    ["overlong UTF-8", "0a02c080", "at byte 2: a string is not UTF-8"],
    ["a surrogate in UTF-8", "0a03eda080", "at byte 2: a string is not UTF-8"],
    ["text data that is not UTF-8", `${start}3a01ff`, "at byte 17: a string is not UTF-8"],
    ["a key that is not UTF-8", "2a030a01ff", "at byte 4: a string is not UTF-8"],
    ["an entry that ends in another", "2a030a0541120041", "at byte 4: 5 bytes are announced, but only 1 are left"],
    ["an integer of more than 32 bits", "2a081206108080808010", "at byte 5: an int32 has more than 32 bits"],
    ["a group in a value", "2a0212004b", "at byte 5: field 9 has wire type 3"],
    ["a value of another wire type", "2a05120315000000", "at byte 5: field 2 has wire type 5"],
    ["an unknown field cut off", "4d0000", "at byte 1: 4 bytes are announced, but only 2 are left"],
    ["an unknown field of eight bytes cut off", "4900", "at byte 1: 8 bytes are announced, but only 1 are left"],
    ["an Any cut off", "42030a0541", "at byte 4: 5 bytes are announced, but only 1 are left"],
  ])("gives the reason for rejecting %s", (_, input, reason) => {
    const message = thrown(() => protobuf.decode(Buffer.from(input, "hex")));
    expect(message).toContain(reason);
    expect(message).toMatch(/^not a CloudEvent in Protobuf\n {2}\/: at byte \d+: /);
  });

  test.each<[string, string, string, string[]]>([
    ["nothing", "", "invalid", ["required specversion", "required id", "required source", "required type"]],
    ["an empty id", `${start}0a00`, "invalid", ["required id"]],
    ["another version", `${start}1a03302e39`, "unsupported", ["specversion specversion"]],
    ["a value without a member", `${start}${entry("x", "")}`, "malformed-message", ["place x"]],
    ["a value with unknown members only", `${start}${entry("x", "4801")}`, "malformed-message", ["place x"]],
    ["an entry without a value", `${start}2a030a0178`, "malformed-message", ["place x"]],
    ["a number for a text", `${start}${entry("subject", "1005")}`, "malformed-message", ["place subject"]],
    ["a text for a time", `${start}${entry("time", "1a0141")}`, "malformed-message", ["place time"]],
    ["a reference for a URI", `${start}${entry("dataschema", "320141")}`, "malformed-message", ["place dataschema"]],
    ["a time after 9999", `${start}${entry("time", "3a07088083d1ffaf07")}`, "malformed-message", ["place time"]],
    ["negative nanoseconds", `${start}${entry("x", "3a0b10ffffffffffffffffff01")}`, "malformed-message", ["place x"]],
    ["too many nanoseconds", `${start}${entry("x", "3a06108094ebdc03")}`, "malformed-message", ["place x"]],
    ["a required attribute in the map", `${start}${entry("id", "1a0141")}`, "malformed-message", ["place id"]],
    [
      "... and nowhere else",
      `120141${entry("id", "1a0141")}1a03312e30220141`,
      "malformed-message",
      ["place id", "required id"],
    ],
    ["__proto__ in the map", `${start}${entry("__proto__", "1a0141")}`, "malformed-message", ["name __proto__"]],
    ["an empty name", `${start}${entry("", "1a0141")}`, "malformed-message", ["name "]],
    ["data in the map", `${start}${entry("data", "1a0141")}`, "malformed-message", ["name data"]],
    ["a line break in an attribute", `${start}${entry("x", "1a020d0a")}`, "invalid", ["type x"]],
    ["a type URL that is none", `${start}42030a0120`, "invalid", ["type dataschema"]],
  ])("rejects %s", (_, input, code, problems) => {
    expect(refusal(() => protobuf.decode(Buffer.from(input, "hex")))).toEqual({ code, problems });
  });

  test.each<[string, string, CloudEvent]>([
    ["unknown fields of all wire types", "4801490000000000000000aa4d024142fdff0700000000", minimal],
    ["a varint with needless digits", "0a8180800041", { ...minimal, id: "A" }],
    ["a field twice", "0a0141", { ...minimal, id: "A" }],
    ["an attribute twice", `${entry("x", "1a0141")}${entry("x", "1005")}`, { ...minimal, x: 5 }],
    ["a member after another", entry("x", "1a01411005"), { ...minimal, x: 5 }],
    ["data after other data", "3a014132013142003201ff", { ...minimal, data: new Uint8Array([255]) }],
    ["true in another form", entry("x", "0802"), { ...minimal, x: true }],
    ["an Any of nothing", "4200", { ...minimal, datacontenttype: "application/protobuf", data: new Uint8Array() }],
  ])("reads %s", (_, input, event) => {
    expect(protobuf.decode(Buffer.from(start + input, "hex"))).toEqual(event);
  });

  test("reads a string from any string member if lenient", () => {
    const bytes = Buffer.from(`${start}${entry("time", "1a0141")}${entry("dataschema", "1a0142")}`, "hex");
    expect(protobuf.decode(bytes, { lenient: true })).toEqual({ ...minimal, time: "A", dataschema: "B" });
    const number = Buffer.from(`${start}${entry("time", "1005")}`, "hex");
    expect(refusal(() => protobuf.decode(number, { lenient: true })).code).toBe("malformed-message");
  });

  test("rejects a string", () => {
    expect(refusal(() => protobuf.decode("{}"))).toEqual({ code: "malformed-message", problems: ["encoding "] });
  });

  test("gives events or named errors for random changes of bytes", () =>
    fuzzFormat(protobuf, events.filter(isWithinYears)));
  test("gives events or named errors for random changes of Any messages", () =>
    fuzzFormat(protobufWith({ protoData: "any", emptyBinaryData: "none" }), events.filter(isWithinYears)));
});

describe("hostile Protobuf batches", () => {
  const one = `0a${length(start.length / 2)}${start}`;

  test.each<[string, string, string, string[]]>([
    [
      "an event that is not valid",
      `${one}0a00`,
      "invalid",
      ["required 1/specversion", "required 1/id", "required 1/source", "required 1/type"],
    ],
    ["an event that cannot be read", `${one}${one}0a010a`, "malformed-message", ["encoding 2"]],
    ["an event cut off", "0a05", "malformed-message", ["encoding "]],
    ["another wire type", "0801", "malformed-message", ["encoding "]],
  ])("rejects %s", (_, input, code, problems) => {
    expect(refusal(() => protobufBatch.decode(Buffer.from(input, "hex")))).toEqual({ code, problems });
  });

  test("may be empty and have unknown fields", () => {
    expect(protobufBatch.encode([])).toEqual(new Uint8Array());
    expect(protobufBatch.decode(new Uint8Array())).toEqual([]);
    expect(protobufBatch.decode(Buffer.from(`${one}1005${one}`, "hex"))).toEqual([minimal, minimal]);
  });

  test("lists the problems of all events that cannot be written", () => {
    const batch = [minimal, { ...minimal, id: "" }, { ...minimal, type: "" }];
    expect(refusal(() => protobufBatch.encode(batch))).toEqual({
      code: "invalid",
      problems: ["minLength 1/id", "minLength 2/type"],
    });
  });
});

test("@bufbuild/protobuf reads the same from what the Protobuf format accepts", () => {
  const extensionTypes = arbitraryExtensionTypes;
  fc.assert(
    fc.property(events.filter(isWithinYears), edits, (event, changes) => {
      const bytes = changes.slice(0, 1).reduce(edit, protobuf.encode(event, { extensionTypes }));
      const ours = accepted(() => protobuf.decode(bytes, { extensionTypes }));
      if (ours === undefined || Object.hasOwn(ours, "constructor")) return; // see protobuf.test.ts
      const { data, ...attributes } = ours;
      const {
        id,
        source,
        specVersion: specversion,
        type,
        ...theirs
      } = fromBinary(eventMessage, bytes) as unknown as Oracle;
      expect(attributes).toMatchObject({ id, source, specversion, type });
      expect(Object.keys(attributes).slice(4)).toEqual(Object.keys(theirs.attributes));
      expect(typeof data === "undefined").toBe(theirs.data.case === undefined);
    }),
    { numRuns: 1000 },
  );
});

/** A message as @bufbuild/protobuf reads it. */
interface Oracle {
  readonly id: string;
  readonly source: string;
  readonly specVersion: string;
  readonly type: string;
  readonly attributes: object;
  readonly data: { readonly case?: string };
}

/** What is read, or undefined if it is refused. */
function accepted<Read>(read: () => Read): Read | undefined {
  try {
    return read();
  } catch (error) {
    if (isEventError(error)) return undefined;
    throw error;
  }
}

/** An entry of the map of attributes, in hex. */
function entry(name: string, value: string): string {
  const key = hex(Buffer.from(name));
  return `2a${length(4 + (key.length + value.length) / 2)}0a${length(name.length)}${key}12${length(value.length / 2)}${value}`;
}

function length(value: number): string {
  return value.toString(16).padStart(2, "0");
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

/** The message of the error with which an act was refused. */
function thrown(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (isEventError(error)) return error.message;
    throw error;
  }
  throw new Error("was not refused");
}
