import { describe, expect, test } from "vitest";
import {
  chooseSubprotocol,
  fromMessage,
  subprotocolsFor,
  toMessage,
} from "../../../../../src/runtime/cloudevents/bindings/websocket.js";
import type { EventFormat } from "../../../../../src/runtime/cloudevents/formats/format.js";
import { json } from "../../../../../src/runtime/cloudevents/formats/json.js";
import { errorOf, minimal, refusal } from "./error-of.js";

/** A stand-in for a binary format: JSON, as bytes. */
const binary = (mediaType: string): EventFormat<Uint8Array> => ({
  mediaType,
  encode: (event) => new TextEncoder().encode(JSON.stringify(event)),
  decode: json.decode,
});
const avro = binary("application/cloudevents+avro");
const protobuf = binary("application/cloudevents+protobuf");
const formats = [protobuf, json, avro];
const text = JSON.stringify(minimal);
const bytes = new TextEncoder().encode(text);

describe("the subprotocol of a WebSocket", () => {
  test("is offered for each format that has one", () => {
    expect(subprotocolsFor(formats)).toStrictEqual(["cloudevents.json", "cloudevents.avro", "cloudevents.proto"]);
    expect(subprotocolsFor([json, binary("application/cloudevents+xml")])).toStrictEqual(["cloudevents.json"]);
  });

  test.each([
    [["cloudevents.json"], "cloudevents.json"],
    [["graphql-ws", "cloudevents.proto", "cloudevents.json"], "cloudevents.proto"],
    [["cloudevents.xml", "CLOUDEVENTS.JSON", "__proto__"], false],
    [[], false],
  ])("is chosen from %j as %s", (offered, want) => {
    expect(chooseSubprotocol(new Set(offered), formats)).toBe(want);
  });

  test("is not chosen without its format", () => {
    expect(chooseSubprotocol(["cloudevents.avro", "cloudevents.json"], [json])).toBe("cloudevents.json");
  });
});

describe("WebSocket frames", () => {
  test.each([
    ["cloudevents.json", text],
    ["cloudevents.avro", bytes],
    ["cloudevents.proto", bytes],
  ])("carry %s as %s", (protocol, want) => {
    expect(toMessage(minimal, { protocol, formats })).toStrictEqual(want);
  });

  test.each([
    ["text of a standard WebSocket", "cloudevents.json", { data: text }],
    ["text of ws", "cloudevents.json", { data: Buffer.from(text), isBinary: false }],
    ["bytes of a standard WebSocket", "cloudevents.avro", { data: Uint8Array.from(bytes).buffer }],
    ["bytes of ws", "cloudevents.proto", { data: Buffer.from(text), isBinary: true }],
    [
      "fragments of ws",
      "cloudevents.proto",
      { data: [Buffer.from(text.slice(0, 5)), Buffer.from(text.slice(5))], isBinary: true },
    ],
    ["fragments of text of ws", "cloudevents.json", { data: [Buffer.from(text)], isBinary: false }],
  ])("are read from %s", (_, protocol, message) => {
    expect(fromMessage(message, { protocol, formats })).toStrictEqual(minimal);
  });

  test.each([
    ["cloudevents.json", { data: bytes }],
    ["cloudevents.json", { data: bytes, isBinary: true }],
    ["cloudevents.avro", { data: text }],
    ["cloudevents.proto", { data: Buffer.from(text), isBinary: false }],
  ])("of the wrong type for %s are rejected with the close code", (protocol, message) => {
    const error = errorOf(() => fromMessage(message, { protocol, formats }));
    expect(error).toMatchObject({ code: "unsupported", message: expect.stringContaining("1003") });
  });

  test.each([
    ["a Blob", { data: new Blob([bytes]) }, "unsupported type"],
    ["a list of something else", { data: [1], isBinary: true }, "unsupported type"],
  ])("are rejected: %s", (_, message, want) => {
    expect(refusal(() => fromMessage(message, { protocol: "cloudevents.avro", formats }))).toBe(want);
  });

  test.each([
    ["invalid JSON", "{", "malformed-message json"],
    ["an event that breaks rules", '{"specversion":"1.0"}', "invalid required required required"],
    ["a batch", `[${text}]`, "malformed-message type"],
    ["another version", text.replace("1.0", "0.3"), "unsupported specversion"],
  ])("are rejected: %s", (_, data, want) => {
    expect(refusal(() => fromMessage({ data }, { protocol: "cloudevents.json", formats }))).toBe(want);
  });
});

test.each(["", "cloudevents.xml", "Cloudevents.json", "__proto__"])(
  "rejects the unknown subprotocol %j when reading and writing",
  (protocol) => {
    expect(refusal(() => toMessage(minimal, { protocol, formats }))).toBe("unsupported subprotocol");
    expect(refusal(() => fromMessage({ data: text }, { protocol, formats }))).toBe("unsupported subprotocol");
  },
);

test("rejects a subprotocol without its format", () => {
  expect(refusal(() => toMessage(minimal, { protocol: "cloudevents.avro", formats: [json] }))).toBe(
    "unsupported format",
  );
});
