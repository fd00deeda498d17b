// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import { bytesOf } from "../bytes.js";
import { decodeUtf8 } from "../utf8.js";
/**
* Reads the bytes of a binary format from front to back. It never reads beyond its end, and believes no length before it
* has compared it with what is left: input that lies costs no more than its own size.
*
* Every method throws an EventError `malformed-message`, which names the place and the reason, for what it cannot read.
*/
export class BinaryReader {
	/** The place of the next byte, counted from the start of the whole input. */
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
	/** How many bytes have not been read. */
	get left() {
		return this.end - this.at;
	}
	byte() {
		const byte = this.at < this.end ? this.#bytes[this.at] : undefined;
		if (byte === undefined) return this.fail("the input ends too early");
		this.at++;
		return byte;
	}
	/** A number in base 128, the lowest digit first, as Avro and Protobuf write lengths and counts. */
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
	/** The same with all of 64 bits. */
	bigVarint() {
		const start = this.at;
		let value = 0n;
		for (let shift = 0n;; shift += 7n) {
			const byte = this.#digit(start);
			value |= BigInt(byte & 127) << shift;
			if (byte < 128) return value;
		}
	}
	// The tenth digit is the 64th bit, and there is no eleventh.
	#digit(start) {
		const byte = this.byte();
		return this.at - start < 10 || byte < 2 ? byte : this.fail("a number has more than 64 bits", start);
	}
	/** The next bytes, which are not copied. */
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
	/** A number of IEEE 754 in eight bytes, the lowest first. */
	double() {
		const { buffer, byteOffset } = this.take(8);
		return new DataView(buffer, byteOffset, 8).getFloat64(0, true);
	}
	/** A reader of the next bytes only, which are then behind this one. */
	part(length) {
		const start = this.at;
		this.take(length);
		return new BinaryReader(this.#bytes, this.#format, start, this.at);
	}
	/** Refuses bytes behind the event. */
	finish() {
		if (this.left > 0) this.fail(`${this.left} bytes are left over`);
	}
	fail(reason, at = this.at) {
		const issue = {
			message: `at byte ${at}: ${reason}`,
			path: [],
			keyword: this.#format
		};
		throw new EventError("malformed-message", `not a CloudEvent in ${this.#format}`, [issue]);
	}
}
/**
* A reader of a whole input.
*
* @throws EventError `malformed-message` for text, which no binary format is
*/
export function readerOf(encoded, format) {
	const bytes = bytesOf(encoded);
	if (bytes === undefined) {
		throw new EventError("malformed-message", `an event in ${format} must be bytes`);
	}
	return new BinaryReader(bytes, format);
}
