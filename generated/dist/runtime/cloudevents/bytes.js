// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* A value as bytes if it is bytes: `Uint8Array` (as a plain one, not a `Buffer`), any other view, or `ArrayBuffer`. Not a
* copy, but for shared memory, which could change between the check and the use.
*/
export function bytesOf(value) {
	if (ArrayBuffer.isView(value)) {
		const { buffer, byteOffset, byteLength } = value;
		return buffer instanceof ArrayBuffer ? new Uint8Array(buffer, byteOffset, byteLength) : new Uint8Array(new Uint8Array(buffer, byteOffset, byteLength));
	}
	return value instanceof ArrayBuffer ? new Uint8Array(value) : undefined;
}
