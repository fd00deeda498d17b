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

describe("WS-01: the handshake", () => {
  test("a client offers what it has formats for, and nothing for a format without a subprotocol", () => {
    expect(subprotocolsFor(formats)).toStrictEqual(["cloudevents.json", "cloudevents.avro", "cloudevents.proto"]);
    expect(subprotocolsFor([json, binary("application/cloudevents+xml")])).toStrictEqual(["cloudevents.json"]);
  });

  test.each([
    [["cloudevents.json"], "cloudevents.json"],
    [["graphql-ws", "cloudevents.proto", "cloudevents.json"], "cloudevents.proto"],
    [["cloudevents.xml", "CLOUDEVENTS.JSON", "__proto__"], false],
    [[], false],
  ])("of %j a server chooses %s", (offered, want) => {
    expect(chooseSubprotocol(new Set(offered), formats)).toBe(want);
  });

  test("a server chooses nothing that it has no format for", () => {
    expect(chooseSubprotocol(["cloudevents.avro", "cloudevents.json"], [json])).toBe("cloudevents.json");
  });
});

describe("WS-02: frames", () => {
  test.each([
    ["cloudevents.json", text],
    ["cloudevents.avro", bytes],
    ["cloudevents.proto", bytes],
  ])("%s is written as %s", (protocol, want) => {
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
  ])("reads %s", (_, protocol, message) => {
    expect(fromMessage(message, { protocol, formats })).toStrictEqual(minimal);
  });

  test.each([
    ["cloudevents.json", { data: bytes }],
    ["cloudevents.json", { data: bytes, isBinary: true }],
    ["cloudevents.avro", { data: text }],
    ["cloudevents.proto", { data: Buffer.from(text), isBinary: false }],
  ])("WS-04: refuses a frame of the wrong type for %s, and names the close code", (protocol, message) => {
    const error = errorOf(() => fromMessage(message, { protocol, formats }));
    expect(error).toMatchObject({ code: "unsupported", message: expect.stringContaining("1003") });
  });

  test.each([
    ["a Blob", { data: new Blob([bytes]) }, "unsupported"],
    ["a list of something else", { data: [1], isBinary: true }, "unsupported"],
  ])("refuses %s", (_, message, want) => {
    expect(refusal(() => fromMessage(message, { protocol: "cloudevents.avro", formats }))).toBe(want);
  });

  test.each([
    ["WS-04: what is not JSON", "{", "malformed-message"],
    ["an event that breaks rules", '{"specversion":"1.0"}', "invalid CORE-02 CORE-03 CORE-04"],
    ["WS-03: a batch", `[${text}]`, "malformed-message"],
    ["another version", text.replace("1.0", "0.3"), "unsupported CORE-01"],
  ])("refuses %s", (_, data, want) => {
    expect(refusal(() => fromMessage({ data }, { protocol: "cloudevents.json", formats }))).toBe(want);
  });
});

test.each(["", "cloudevents.xml", "Cloudevents.json", "__proto__"])(
  "WS-01: the subprotocol %j is refused, both ways",
  (protocol) => {
    expect(refusal(() => toMessage(minimal, { protocol, formats }))).toBe("unsupported");
    expect(refusal(() => fromMessage({ data: text }, { protocol, formats }))).toBe("unsupported");
  },
);

test("a subprotocol whose format is not at hand is refused", () => {
  expect(refusal(() => toMessage(minimal, { protocol: "cloudevents.avro", formats: [json] }))).toBe("unsupported");
});
