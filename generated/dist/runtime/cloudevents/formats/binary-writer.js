// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
const encoder = /*@__PURE__*/ new TextEncoder();
/** Writes the bytes of a binary format from front to back. */
export class BinaryWriter {
	length = 0;
	#bytes;
	/** @param length - the length of the data of what will be written: attributes get the room that those of most events need */
	constructor(length) {
		this.#bytes = new Uint8Array(384 + length);
	}
	byte(byte) {
		this.#reserve(1);
		this.#bytes[this.length++] = byte;
	}
	/** A natural number in base 128, the lowest digit first. */
	varint(value) {
		let rest = value;
		for (; rest > 127; rest = Math.floor(rest / 128)) {
			this.byte(rest % 128 | 128);
		}
		this.byte(rest);
	}
	/** The same for numbers of up to 64 bits. */
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
	/** A text in UTF-8, with its length in front as a varint, multiplied by `unit`: 1 in Protobuf, 2 in Avro. */
	text(text, unit) {
		// Most texts are short and ASCII, and for those the encoder costs more than the work.
		if (text.length < 64 && this.#ascii(text, unit)) return;
		const start = this.length;
		this.varint(text.length * unit);
		this.#reserve(text.length);
		const room = this.#bytes.subarray(this.length, this.length + text.length);
		if (encoder.encodeInto(text, room).read === text.length) {
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
	/** A number of IEEE 754 in eight bytes, the lowest first. */
	double(value) {
		this.#reserve(8);
		new DataView(this.#bytes.buffer).setFloat64(this.length, value, true);
		this.length += 8;
	}
	/** Leaves room for a number that is known later: see {@link fill}. */
	leaveRoom() {
		this.byte(0);
		return this.length;
	}
	/** Writes a varint directly in front of `start`, a place that `leaveRoom` has given. */
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
	/** The bytes that were written. They are copied only where most of their buffer would be room that nothing needs. */
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
