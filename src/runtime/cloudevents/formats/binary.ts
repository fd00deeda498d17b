// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import { bytesOf } from "../bytes.js";
import { decodeUtf8 } from "../utf8.js";

/*
 * Reading and writing of binary formats: Avro and Protobuf both build on numbers in base 128 and on strings with their
 * length in front.
 */

/**
 * Reads the bytes of a binary format from front to back. It never reads past its end, and compares each length with the
 * bytes that are left before it trusts it. Malicious input costs no more than its own size.
 *
 * Every method throws an EventError `malformed-message` with the offset and the reason.
 */
export class BinaryReader {
  /** The offset of the next byte in the whole input. */
  at: number;
  readonly end: number;
  readonly #bytes: Uint8Array;
  readonly #format: string;

  constructor(bytes: Uint8Array, format: string, at = 0, end: number = bytes.length) {
    this.#bytes = bytes;
    this.#format = format;
    this.at = at;
    this.end = end;
  }

  /** The number of bytes that have not been read. */
  get left(): number {
    return this.end - this.at;
  }

  byte(): number {
    const byte = this.at < this.end ? this.#bytes[this.at] : undefined;
    if (byte === undefined) return this.fail("the input ends too early");
    this.at++;
    return byte;
  }

  /** Reads a number in base 128, the lowest digit first. */
  varint(): number {
    const start = this.at;
    const first = this.byte();
    if (first < 0x80) return first;
    let value = first & 0x7f;
    for (let factor = 0x80; ; factor *= 0x80) {
      const byte = this.#digit(start);
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) break;
    }
    return Number.isSafeInteger(value) ? value : this.fail("a number is too large", start);
  }

  /** Reads a number in base 128 with up to 64 bits. */
  bigVarint(): bigint {
    const start = this.at;
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = this.#digit(start);
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  // The tenth digit holds the 64th bit.
  #digit(start: number): number {
    const byte = this.byte();
    return this.at - start < 10 || byte < 2 ? byte : this.fail("a number has more than 64 bits", start);
  }

  /** Returns the next bytes without copying them. */
  take(length: number): Uint8Array {
    if (length > this.left) {
      return this.fail(`${length} bytes are announced, but only ${this.left} are left`);
    }
    this.at += length;
    return this.#bytes.subarray(this.at - length, this.at);
  }

  text(length: number): string {
    const start = this.at;
    return decodeUtf8(this.take(length)) ?? this.fail("a string is not UTF-8", start);
  }

  /** Reads an IEEE 754 number in eight bytes, the lowest first. */
  double(): number {
    const { buffer, byteOffset } = this.take(8);
    return new DataView(buffer, byteOffset, 8).getFloat64(0, true);
  }

  /** Skips the next bytes and returns a reader of them. */
  part(length: number): BinaryReader {
    const start = this.at;
    this.take(length);
    return new BinaryReader(this.#bytes, this.#format, start, this.at);
  }

  /** Rejects bytes after the event. */
  finish(): void {
    if (this.left > 0) this.fail(`${this.left} bytes are left over`);
  }

  fail(reason: string, at: number = this.at): never {
    throw malformed(this.#format, `at byte ${at}: ${reason}`);
  }
}

/**
 * Returns a reader of a whole input.
 *
 * @throws EventError `malformed-message` for a string
 */
export function readerOf(encoded: string | Uint8Array, format: string): BinaryReader {
  const bytes = bytesOf(encoded);
  if (bytes === undefined) throw malformed(format, `an event in ${format} must be bytes`);
  return new BinaryReader(bytes, format);
}

function malformed(format: string, message: string): EventError {
  return new EventError("malformed-message", `not a CloudEvent in ${format}`, [
    { message, path: [], keyword: "encoding" },
  ]);
}

const encoder: TextEncoder = /*@__PURE__*/ new TextEncoder();

/** Writes the bytes of a binary format from front to back. */
export class BinaryWriter {
  length = 0;
  #bytes: Uint8Array;

  /** @param length - the length of the data; space for typical attributes is added */
  constructor(length: number) {
    this.#bytes = new Uint8Array(384 + length);
  }

  byte(byte: number): void {
    this.#reserve(1);
    this.#bytes[this.length++] = byte;
  }

  /** Writes a natural number in base 128, the lowest digit first. */
  varint(value: number): void {
    let rest = value;
    for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) {
      this.byte((rest % 0x80) | 0x80);
    }
    this.byte(rest);
  }

  /** Writes a number of up to 64 bits in base 128. */
  bigVarint(value: bigint): void {
    let rest = value;
    for (; rest > 0x7fn; rest >>= 7n) {
      this.byte(Number(rest & 0x7fn) | 0x80);
    }
    this.byte(Number(rest));
  }

  bytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Writes a string in UTF-8 after its length, a varint multiplied by `unit`: 1 in Protobuf, 2 in Avro. */
  text(text: string, unit: 1 | 2): void {
    // Most strings are short and ASCII. For those, calling the encoder costs more than the work.
    if (text.length < 64 && this.#ascii(text, unit)) return;
    const start = this.length;
    this.varint(text.length * unit); // right if the string is ASCII
    this.#reserve(text.length);
    const target = this.#bytes.subarray(this.length, this.length + text.length);
    if (encoder.encodeInto(text, target).read === text.length) {
      this.length += text.length;
      return;
    }
    const bytes = encoder.encode(text);
    this.length = start;
    this.varint(bytes.length * unit);
    this.bytes(bytes);
  }

  #ascii(text: string, unit: number): boolean {
    const length = text.length;
    this.#reserve(length + 1);
    const bytes = this.#bytes;
    let at = this.length;
    bytes[at++] = length * unit;
    let all = 0;
    for (let char = 0; char < length; char++) {
      const code = text.charCodeAt(char);
      bytes[at++] = code;
      all |= code;
    }
    if (all > 0x7f) return false;
    this.length = at;
    return true;
  }

  /** Writes an IEEE 754 number in eight bytes, the lowest first. */
  double(value: number): void {
    this.#reserve(8);
    new DataView(this.#bytes.buffer).setFloat64(this.length, value, true);
    this.length += 8;
  }

  /** Reserves space for a number that {@link fill} writes later, and returns the offset after it. */
  leaveRoom(): number {
    this.byte(0);
    return this.length;
  }

  /** Writes a varint directly before `start`, an offset from {@link leaveRoom}. */
  fill(start: number, value: number): void {
    if (value <= 0x7f) {
      this.#bytes[start - 1] = value;
      return;
    }
    const content = this.#bytes.slice(start, this.length);
    this.length = start - 1;
    this.varint(value);
    this.bytes(content);
  }

  /** Returns the written bytes. They are copied if most of the buffer is unused. */
  finish(): Uint8Array {
    const bytes = this.#bytes;
    return this.length < bytes.length / 2 ? bytes.slice(0, this.length) : bytes.subarray(0, this.length);
  }

  #reserve(count: number): void {
    const needed = this.length + count;
    if (needed > this.#bytes.length) {
      const bytes = new Uint8Array(2 * needed);
      bytes.set(this.#bytes);
      this.#bytes = bytes;
    }
  }
}
