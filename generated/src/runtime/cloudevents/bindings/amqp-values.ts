// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import { bytesOf } from "../bytes.js";
import { joinedBytes } from "./client-bytes.js";

/*
 * AMQP values in the shapes of rhea, without rhea: its encoder asks what an object can do and not whose class it is.
 * http://docs.oasis-open.org/amqp/core/v1.0/os/amqp-core-types-v1.0-os.html
 */

/** How a value is written: its format code, the width of the value or of its length, and whether it has a length. */
interface AmqpType {
  readonly typecode: number;
  readonly width: number;
  readonly category: 1 | 2;
  write?(buffer: Uint8Array, value: number, offset: number): void;
}

/** A value together with the type it is sent as. */
interface AmqpTyped {
  readonly type: AmqpType;
  readonly value: unknown;
  readonly descriptor?: AmqpTyped;
}

/** An integer that is sent as a `long` (AMQP-03), where a plain number would be sent as whatever it fits in. */
export interface AmqpLong {
  readonly value: number;
  /** What rhea's encoder asks for. */
  toRheaTyped(): AmqpTyped;
}

/** A body that is sent as one data section (AMQP-05). What arrives looks the same, but for the method. */
export interface AmqpDataSection {
  readonly typecode: 117;
  readonly content: Uint8Array;
  /** What rhea's encoder asks for. */
  collect_sections(sections: unknown[]): void;
}

/** Wraps an integer, to be sent as a `long`. */
export function amqpLong(value: number): AmqpLong {
  return { value, toRheaTyped: () => ({ type: long, value }) };
}

/** Wraps bytes, to be sent as a data section. */
export function dataSection(content: Uint8Array): AmqpDataSection {
  const type = content.length < 256 ? shortBinary : longBinary;
  const section: AmqpTyped = { type, value: content, descriptor: { type: smallUlong, value: dataTypecode } };
  return { typecode: dataTypecode, content, collect_sections: (sections) => sections.push(section) };
}

/** The value of a received property. rhea has unwrapped it; one that was never sent is unwrapped here. */
export function plainValue(value: unknown): unknown {
  return isObject(value) && "toRheaTyped" in value && "value" in value ? value.value : value;
}

/**
 * The body of a received message: data sections joined, a binary or string value as it is, `undefined` for none (AMQP-05).
 *
 * @throws EventError `malformed-message` for any other body
 */
export function bodyOf(body: unknown): string | Uint8Array | undefined {
  if (body === undefined || body === null || typeof body === "string") {
    return body ?? undefined;
  }
  const isData = isObject(body) && "typecode" in body && body.typecode === dataTypecode && "content" in body;
  const bytes = isData ? joinedBytes(body.content) : bytesOf(body);
  if (bytes === undefined) {
    const issue = { message: "the body is neither data, binary nor a string", path: ["body"], keyword: "AMQP-05" };
    throw new EventError("malformed-message", "not a message of CloudEvents", [issue]);
  }
  return bytes;
}

const dataTypecode = 0x75;
const shortBinary: AmqpType = { typecode: 0xa0, width: 1, category: 2 };
const longBinary: AmqpType = { typecode: 0xb0, width: 4, category: 2 };

const smallUlong: AmqpType = {
  typecode: 0x53,
  width: 1,
  category: 1,
  write(buffer, value, offset) {
    buffer[offset] = value;
  },
};

const long: AmqpType = {
  typecode: 0x81,
  width: 8,
  category: 1,
  write(buffer, value, offset) {
    new DataView(buffer.buffer, buffer.byteOffset).setBigInt64(offset, BigInt(value));
  },
};

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
