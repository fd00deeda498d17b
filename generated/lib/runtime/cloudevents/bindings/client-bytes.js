// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { bytesOf } from "../bytes.js";
/** Converts bytes to the type of a client. */
export function toClientBytes(bytes, { bytes: convert }) {
	if (convert !== undefined) return convert(bytes);
	// Clients for Node treat other bytes as text, or reject them. The global is absent in browsers.
	const host = globalThis;
	const { Buffer: nodeBuffer } = host;
	return nodeBuffer?.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) ?? bytes;
}
/** Joins bytes that arrived in pieces. Returns `undefined` for anything other than bytes. */
export function joinedBytes(value) {
	if (!Array.isArray(value)) {
		return bytesOf(value);
	}
	const pieces = value.map((piece) => bytesOf(piece)).filter((piece) => piece !== undefined);
	if (pieces.length < value.length) {
		return undefined;
	}
	const joined = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
	let at = 0;
	for (const piece of pieces) {
		joined.set(piece, at);
		at += piece.length;
	}
	return joined;
}
