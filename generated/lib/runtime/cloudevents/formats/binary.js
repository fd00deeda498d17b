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
	at;
	end;
	#bytes;
	#format;
	constructor(bytes, format, at = 0, end = bytes.length) {
		this.#bytes = bytes;
		this.#format = format;
		this.at = at;
		this.end = end;
	}
	/** The number of bytes that have not been read. */
	get left() {
		return this.end - this.at;
	}
	byte() {
		const byte = this.at < this.end ? this.#bytes[this.at] : undefined;
		if (byte === undefined) return this.fail("the input ends too early");
		this.at++;
		return byte;
	}
	/** Reads a number in base 128, the lowest digit first. */
	varint() {
		const start = this.at;
		const first = this.byte();
		if (first < 128) return first;
		let value = first & 127;
		for (let factor = 128;; factor *= 128) {
			const byte = this.#digit(start);
			value += (byte & 127) * factor;
			if (byte < 128) break;
		}
		return Number.isSafeInteger(value) ? value : this.fail("a number is too large", start);
	}
	/** Reads a number in base 128 with up to 64 bits. */
	bigVarint() {
		const start = this.at;
		let value = 0n;
		for (let shift = 0n;; shift += 7n) {
			const byte = this.#digit(start);
			value |= BigInt(byte & 127) << shift;
			if (byte < 128) return value;
		}
	}
	// The tenth digit holds the 64th bit.
	#digit(start) {
		const byte = this.byte();
		return this.at - start < 10 || byte < 2 ? byte : this.fail("a number has more than 64 bits", start);
	}
	/** Returns the next bytes without copying them. */
	take(length) {
		if (length > this.left) {
			return this.fail(`${length} bytes are announced, but only ${this.left} are left`);
		}
		this.at += length;
		return this.#bytes.subarray(this.at - length, this.at);
	}
	text(length) {
		const start = this.at;
		return decodeUtf8(this.take(length)) ?? this.fail("a string is not UTF-8", start);
	}
	/** Reads an IEEE 754 number in eight bytes, the lowest first. */
	double() {
		const { buffer, byteOffset } = this.take(8);
		return new DataView(buffer, byteOffset, 8).getFloat64(0, true);
	}
	/** Skips the next bytes and returns a reader of them. */
	part(length) {
		const start = this.at;
		this.take(length);
		return new BinaryReader(this.#bytes, this.#format, start, this.at);
	}
	/** Rejects bytes after the event. */
	finish() {
		if (this.left > 0) this.fail(`${this.left} bytes are left over`);
	}
	fail(reason, at = this.at) {
		throw malformed(this.#format, `at byte ${at}: ${reason}`);
	}
}
/**
* Returns a reader of a whole input.
*
* @throws EventError `malformed-message` for a string
*/
export function readerOf(encoded, format) {
	const bytes = bytesOf(encoded);
	if (bytes === undefined) throw malformed(format, `an event in ${format} must be bytes`);
	return new BinaryReader(bytes, format);
}
function malformed(format, message) {
	return new EventError("malformed-message", `not a CloudEvent in ${format}`, [{
		message,
		path: [],
		keyword: "encoding"
	}]);
}
const encoder = /*@__PURE__*/ new TextEncoder();
/** Writes the bytes of a binary format from front to back. */
export class BinaryWriter {
	length = 0;
	#bytes;
	/** @param length - the length of the data; space for typical attributes is added */
	constructor(length) {
		this.#bytes = new Uint8Array(384 + length);
	}
	byte(byte) {
		this.#reserve(1);
		this.#bytes[this.length++] = byte;
	}
	/** Writes a natural number in base 128, the lowest digit first. */
	varint(value) {
		let rest = value;
		for (; rest > 127; rest = Math.floor(rest / 128)) {
			this.byte(rest % 128 | 128);
		}
		this.byte(rest);
	}
	/** Writes a number of up to 64 bits in base 128. */
	bigVarint(value) {
		let rest = value;
		for (; rest > 127n; rest >>= 7n) {
			this.byte(Number(rest & 127n) | 128);
		}
		this.byte(Number(rest));
	}
	bytes(bytes) {
		this.#reserve(bytes.length);
		this.#bytes.set(bytes, this.length);
		this.length += bytes.length;
	}
	/** Writes a string in UTF-8 after its length, a varint multiplied by `unit`: 1 in Protobuf, 2 in Avro. */
	text(text, unit) {
		// Most strings are short and ASCII. For those, calling the encoder costs more than the work.
		if (text.length < 64 && this.#ascii(text, unit)) return;
		const start = this.length;
		this.varint(text.length * unit);
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
	#ascii(text, unit) {
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
		if (all > 127) return false;
		this.length = at;
		return true;
	}
	/** Writes an IEEE 754 number in eight bytes, the lowest first. */
	double(value) {
		this.#reserve(8);
		new DataView(this.#bytes.buffer).setFloat64(this.length, value, true);
		this.length += 8;
	}
	/** Reserves space for a number that {@link fill} writes later, and returns the offset after it. */
	leaveRoom() {
		this.byte(0);
		return this.length;
	}
	/** Writes a varint directly before `start`, an offset from {@link leaveRoom}. */
	fill(start, value) {
		if (value <= 127) {
			this.#bytes[start - 1] = value;
			return;
		}
		const content = this.#bytes.slice(start, this.length);
		this.length = start - 1;
		this.varint(value);
		this.bytes(content);
	}
	/** Returns the written bytes. They are copied if most of the buffer is unused. */
	finish() {
		const bytes = this.#bytes;
		return this.length < bytes.length / 2 ? bytes.slice(0, this.length) : bytes.subarray(0, this.length);
	}
	#reserve(count) {
		const needed = this.length + count;
		if (needed > this.#bytes.length) {
			const bytes = new Uint8Array(2 * needed);
			bytes.set(this.#bytes);
			this.#bytes = bytes;
		}
	}
}
