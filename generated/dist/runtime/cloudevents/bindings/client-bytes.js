// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { bytesOf } from "../bytes.js";
/** Bytes that may have come in pieces, as one; `undefined` for anything else. */
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
