import { headers } from "@nats-io/nats-core";
import { MsgHdrsImpl } from "@nats-io/nats-core/internal";
import fc from "fast-check";
import rhea from "rhea";
import { describe, expect, test, vi } from "vitest";
import * as amqp from "../../../../../src/runtime/cloudevents/bindings/amqp.js";
import * as kafka from "../../../../../src/runtime/cloudevents/bindings/kafka.js";
import * as mqtt from "../../../../../src/runtime/cloudevents/bindings/mqtt.js";
import * as nats from "../../../../../src/runtime/cloudevents/bindings/nats.js";
import * as websocket from "../../../../../src/runtime/cloudevents/bindings/websocket.js";
import type { CloudEvent } from "../../../../../src/runtime/cloudevents/event.js";
import { json } from "../../../../../src/runtime/cloudevents/formats/json.js";
import { isEventError } from "../../../../../src/runtime/event-error.js";
import { typedEvent } from "./arbitrary-event.js";
import { refusal } from "./error-of.js";
import { decodeAmqp } from "./wires.js";

/** A value that a header, a property or a body might have, whoever sent it. */
const anything = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.uint8Array({ maxLength: 20 }),
  fc.constantFrom(
    "%",
    "%C0%A0",
    "%0D%0A",
    '"',
    "\ud800",
    "\r\n",
    "application/cloudevents+json",
    "application/json",
    "text/plain",
  ),
  fc.constantFrom('{"specversion":"1.0"}', '{"specversion":1,"specversion":2}', `{"specversion":${"[".repeat(5000)}`),
);
const oddity = fc.oneof(
  fc.constantFrom(null, undefined, Number.NaN, 1.5, 1n, new Date(Number.NaN), {}, [], [[]], true),
  fc.anything(),
);
const name = fc.oneof(
  fc.constantFrom(
    "specversion",
    "id",
    "source",
    "type",
    "time",
    "datacontenttype",
    "data",
    "__proto__",
    "constructor",
    "",
    "a\nb",
  ),
  fc.string({ unit: "binary", maxLength: 5 }),
);
const prefixed = (prefix: string) =>
  fc.oneof(
    fc.constantFrom("content-type", "Content-Type", "__proto__", "ce-id", "ce_id"),
    name.map((each) => prefix + each),
  );
const contentType = fc.constantFrom(
  undefined,
  "text/plain",
  "application/json",
  "application/cloudevents+json",
  "application/cloudevents",
  "é",
  "",
);
const complete = (prefix: string) =>
  fc.constant(
    Object.fromEntries(
      ["specversion", "id", "source", "type"].map((each) => [prefix + each, each === "specversion" ? "1.0" : "x"]),
    ),
  );

/** Fields of a valid event and of a hostile one, mixed. */
const fields = (prefix: string, value: fc.Arbitrary<unknown>) =>
  fc
    .tuple(
      fc.option(complete(prefix), { nil: {} }),
      fc.dictionary(prefixed(prefix), value, { maxKeys: 6, noNullPrototype: true }),
    )
    .map(([some, more]) => Object.fromEntries([...Object.entries(some), ...Object.entries(more)]));

const options = fc.record({
  lenient: fc.boolean(),
  emptyBody: fc.constantFrom("none", "empty"),
  formats: fc.constant([json]),
});

/** Runs a reader; true if it gave an event or refused on purpose, and left the prototypes of objects alone. */
function survives(read: () => CloudEvent): void {
  try {
    const event = read();
    expect(Object.getPrototypeOf(event)).toBe(Object.prototype);
    expect(event.specversion).toBe("1.0");
  } catch (error) {
    if (!isEventError(error)) throw error;
    expect(error.message).not.toBe("");
  }
}

const runs = { numRuns: Number(process.env["FUZZ_RUNS"] ?? 500) };

describe("random messages give an event or an EventError", () => {
  const list = fc.oneof(anything, fc.array(anything, { maxLength: 3 }), fc.constantFrom(null, undefined));

  test("over Kafka", () => {
    const message = fc.record({ headers: fields("ce_", list), value: fc.option(anything), key: fc.option(anything) });
    fc.assert(
      fc.property(message, options, fc.constantFrom(undefined, "partitionkey", "__proto__"), (received, told, key) => {
        const { headers: all, value, key: own } = received;
        const typed = { headers: all as Record<string, kafka.KafkaHeader>, value, key: own };
        survives(() => kafka.fromMessage(typed, { ...told, ...(key === undefined ? {} : { keyAttribute: key }) }));
      }),
      runs,
    );
  });

  test("over MQTT", () => {
    const strings = fc.oneof(fc.string({ unit: "binary" }), fc.array(fc.string(), { maxLength: 3 }));
    const message = fc.record({ userProperties: fields("", strings), contentType, payload: anything });
    fc.assert(
      fc.property(message, options, ({ payload, ...properties }, told) => {
        survives(() =>
          mqtt.fromMessage(
            { payload, properties: properties as NonNullable<mqtt.ReceivedMqttMessage["properties"]> },
            told,
          ),
        );
      }),
      runs,
    );
  });

  test("over NATS", () => {
    const strings = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("%", "%C0%A0", "%0D%0A", '"'),
      fc.array(fc.string(), { maxLength: 3 }),
    );
    fc.assert(
      fc.property(fields("ce-", strings), anything, options, (all, data, told) => {
        survives(() => nats.fromMessage({ data, headers: all as Record<string, string> }, told));
      }),
      runs,
    );
  });

  test("over AMQP", () => {
    const value = fc.oneof(anything, oddity);
    const body = fc.oneof(
      value,
      fc.record({ typecode: fc.constantFrom(117, 118, "117"), content: fc.oneof(value, fc.array(value)) }),
    );
    fc.assert(
      fc.property(fields("cloudEvents:", value), contentType, body, options, (all, type, content, told) => {
        survives(() => amqp.fromMessage({ application_properties: all, content_type: type, body: content }, told));
      }),
      runs,
    );
  });

  test("over WebSockets", () => {
    const agreement = fc.record({
      protocol: fc.constantFrom("cloudevents.json", "cloudevents.avro", ""),
      formats: fc.constant([json]),
    });
    const isBinary = fc.constantFrom({}, { isBinary: true }, { isBinary: false });
    fc.assert(
      fc.property(fc.oneof(anything, oddity), isBinary, agreement, (data, frame, told) => {
        survives(() => websocket.fromMessage({ data, ...frame }, told));
      }),
      runs,
    );
  });
});

/** The part of rhea that its types do not name. */
interface AmqpReader {
  read_array_items(count: number, type: unknown): unknown;
}

describe("messages with a changed byte give an event or an EventError", () => {
  const change = fc.tuple(fc.nat(), fc.nat(255));
  const changed = (bytes: Uint8Array, [at, value]: readonly [number, number]): Buffer => {
    const copy = Buffer.from(bytes);
    copy[at % copy.length] = value;
    return copy;
  };
  const attempt = <T>(decode: () => T): T | undefined => {
    try {
      return decode();
    } catch {
      return undefined; // The client refuses it, so that we never see it.
    }
  };

  test("over AMQP", () => {
    // rhea reads an AMQP array of as many items as the bytes say, until all memory is used up: before we see a message.
    const { prototype } = (rhea.types as unknown as { Reader: { prototype: AmqpReader } }).Reader;
    const readItems = prototype.read_array_items;
    const limited = vi.spyOn(prototype, "read_array_items").mockImplementation(function (
      this: AmqpReader,
      count,
      type,
    ) {
      if (count > 1000) throw new Error("more items than bytes");
      return readItems.call(this, count, type);
    });
    const warn = vi.spyOn(console, "warn").mockReturnValue(); // rhea's way to report what it skips
    fc.assert(
      fc.property(typedEvent, change, (event, at) => {
        const bytes = changed(rhea.message.encode(amqp.toMessage(event)), at);
        const received = attempt(() => decodeAmqp(bytes));
        if (received !== undefined) survives(() => amqp.fromMessage(received, { formats: [json] }));
      }),
      runs,
    );
    warn.mockRestore();
    limited.mockRestore();
  });

  test("over NATS", () => {
    fc.assert(
      fc.property(typedEvent, change, (event, at) => {
        const message = nats.toMessage(event, { headers });
        const bytes = changed(new TextEncoder().encode(String(message.headers)), at);
        const received = attempt(() => MsgHdrsImpl.decode(bytes));
        if (received !== undefined) survives(() => nats.fromMessage({ data: message.data, headers: received }));
      }),
      runs,
    );
  });

  test("in a structured payload over every binding", () => {
    const structured = { mode: "structured", format: json } as const;
    const contentType = "application/cloudevents+json";
    const formats = [json];
    fc.assert(
      fc.property(typedEvent, change, (event, at) => {
        const bytes = changed(new TextEncoder().encode(nats.toMessage(event, structured).data.toString()), at);
        survives(() => kafka.fromMessage({ headers: { "content-type": contentType }, value: bytes }, { formats }));
        survives(() => kafka.fromMessage({ value: bytes }, { formats }));
        survives(() => mqtt.fromMessage({ payload: bytes, properties: { contentType } }, { formats }));
        survives(() => nats.fromMessage({ data: bytes, headers: { "content-type": contentType } }, { formats }));
        survives(() => amqp.fromMessage({ content_type: contentType, body: bytes }, { formats }));
        survives(() =>
          websocket.fromMessage({ data: bytes, isBinary: false }, { protocol: "cloudevents.json", formats }),
        );
      }),
      { numRuns: runs.numRuns / 2 },
    );
  });
});

describe("values that TypeScript would reject", () => {
  const minimal = { specversion: "1.0", id: "1", source: "/s", type: "t" };
  const forgetful = { mode: "structured" } as unknown as { mode: "structured"; format: typeof json };
  const parsed = { data: 1 } as unknown as Uint8Array;

  test.each([
    ["Kafka", () => kafka.toMessage(minimal, forgetful), "unsupported mode", "no format is built in"],
    ["AMQP", () => amqp.toMessage(minimal, forgetful), "unsupported mode", "no format is built in"],
    ["MQTT", () => mqtt.toMessage(minimal, forgetful), "unsupported mode", "no format is built in"],
    ["NATS", () => nats.toMessage(minimal, forgetful), "unsupported mode", 'use { mode: "structured", format: json }'],
  ])("names the missing option when structured mode has no format: %s", (_, write, wanted, message) => {
    expect(refusal(write)).toBe(wanted);
    expect(write).toThrow(message);
  });

  test.each([
    ["Kafka", () => kafka.fromMessage({ headers: { "content-type": "image/png" }, value: parsed })],
    ["MQTT", () => mqtt.fromMessage({ payload: parsed, properties: { contentType: "image/png" } })],
    ["NATS", () => nats.fromMessage({ data: parsed, headers: { "ce-id": "1" } })],
  ])("rejects a body that is neither text nor bytes: %s", (_, read) => {
    expect(refusal(read)).toBe("malformed-message type");
    expect(read).toThrow("its body text or bytes");
  });

  // A symbol and an object without a prototype are what cannot even be turned into text.
  const noTexts = [
    5,
    true,
    1n,
    { a: 1 },
    Object.create(null),
    Symbol("s"),
    () => "x",
    [Object.create(null)],
  ] as string[];

  test.each([
    ["NATS", (subject: string) => nats.fromMessage({ data: "", headers: { "ce-id": "1", "CE-Subject": subject } })],
    [
      "MQTT",
      (subject: string) => mqtt.fromMessage({ payload: "", properties: { userProperties: { id: "1", subject } } }),
    ],
  ])("rejects a header that is neither a string nor a list of strings: %s", (_, read) => {
    for (const each of noTexts) {
      expect(refusal(() => read(each))).toMatch(/^malformed-message (?:encoding|type)/);
    }
  });

  test.each([
    ["AMQP", (type: string) => amqp.fromMessage({ content_type: type, body: "x" })],
    ["MQTT", (type: string) => mqtt.fromMessage({ payload: "x", properties: { contentType: type } })],
    ["NATS", (type: string) => nats.fromMessage({ data: "x", headers: { "content-type": type } })],
  ])("rejects a content type that is not a string: %s", (_, read) => {
    for (const each of noTexts) expect(refusal(() => read(each))).toBe("malformed-message type");
  });

  test("treats null and undefined members of a message as absent", () => {
    const unset = null as unknown as string;
    const properties = { contentType: unset, userProperties: { ...minimal, subject: unset } };
    expect(mqtt.fromMessage({ payload: "", properties })).toEqual(minimal);
    const fields = Object.entries(minimal).map(([attribute, text]) => [`ce-${attribute}`, text]);
    const given = { ...Object.fromEntries(fields), "content-type": unset, "x-trace": undefined };
    expect(nats.fromMessage({ data: "", headers: given })).toEqual(minimal);
  });

  test("ignores user properties of other applications", () => {
    const userProperties = { trace: 5 as unknown as string };
    expect(refusal(() => mqtt.fromMessage({ payload: "", properties: { userProperties } }))).toBe(
      "not-an-event required",
    );
  });
});

describe("attributes that would break a protocol", () => {
  const minimal = { specversion: "1.0", id: "1", source: "/s", type: "t" };
  const bad = ["\u0000", "\r\n", "\u007f", "\u0085", "\ud800", "\ufdd0", "\uffff", "\u{1ffff}"];
  const attributes = ["id", "source", "type", "subject", "time", "dataschema", "datacontenttype", "ext"];
  const writers = {
    kafka: kafka.toMessage,
    mqtt: mqtt.toMessage,
    nats: (event: CloudEvent) => nats.toMessage(event),
    amqp: amqp.toMessage,
  };

  test.each(Object.entries(writers))("are rejected if they hold a control character: %s", (_, write) => {
    for (const attribute of attributes) {
      for (const character of bad) {
        expect(
          refusal(() => write({ ...minimal, [attribute]: `a${character}b` })),
          attribute,
        ).toMatch(/^invalid (?:type|format)/);
      }
    }
  });

  test.each(Object.entries(writers))(
    "are rejected if their name or the type of their value is invalid: %s",
    (_, write) => {
      for (const each of ["__proto__", "a\r\nb: c", "A", "a-b", ""]) {
        const event = Object.fromEntries([...Object.entries(minimal), [each, "x"]]) as typeof minimal;
        expect(
          refusal(() => write(event)),
          each,
        ).toBe("invalid name");
      }
      for (const each of [{}, [], 1.5]) {
        expect(refusal(() => write({ ...minimal, x: each }))).toMatch(/^invalid type/);
      }
    },
  );
});
