// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { bytesOf } from "../bytes.js";
import { messageError } from "../issues.js";
import { joinedBytes } from "./client-bytes.js";

/*
 * AMQP values for rhea, without importing rhea: its encoder looks at the methods of an object, not at its class.
 * http://docs.oasis-open.org/amqp/core/v1.0/os/amqp-core-types-v1.0-os.html
 */

/** The encoding of a value: its format code, the width of the value or of its length, and whether it has a length. */
interface AmqpType {
  readonly typecode: number;
  readonly width: number;
  readonly category: 1 | 2;
  write?(buffer: Uint8Array, value: number, offset: number): void;
}

/** A value and the type as which it is sent. */
interface AmqpTyped {
  readonly type: AmqpType;
  readonly value: unknown;
  readonly descriptor?: AmqpTyped;
}

/** An integer that is sent as a `long`. rhea sends a plain number as the smallest type that fits. */
export interface AmqpLong {
  readonly value: number;
  /** Called by rhea's encoder. */
  toRheaTyped(): AmqpTyped;
}

/** A body that is sent as one data section. A received body looks the same, without the method. */
export interface AmqpDataSection {
  readonly typecode: 117;
  readonly content: Uint8Array;
  /** Called by rhea's encoder. */
  collect_sections(sections: unknown[]): void;
}

/** Wraps an integer that is sent as a `long`. */
export function amqpLong(value: number): AmqpLong {
  return { value, toRheaTyped: () => ({ type: long, value }) };
}

/** Wraps bytes that are sent as a data section. */
export function dataSection(content: Uint8Array): AmqpDataSection {
  const type = content.length < 256 ? shortBinary : longBinary;
  const section: AmqpTyped = { type, value: content, descriptor: { type: smallUlong, value: dataTypecode } };
  return { typecode: dataTypecode, content, collect_sections: (sections) => sections.push(section) };
}

/** Returns the value of a received property. Also unwraps one that was never sent, for round trips in memory. */
export function plainValue(value: unknown): unknown {
  return isObject(value) && "toRheaTyped" in value && "value" in value ? value.value : value;
}

/**
 * Returns the body of a received message: joined data sections, a binary or string value, or `undefined` for none.
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
    throw messageError("malformed-message", "type", "the body is neither data, binary nor a string", ["body"]);
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
