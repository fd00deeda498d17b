// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* Returns a value as plain `Uint8Array` if it is an `ArrayBuffer` or a view of one, such as a `Buffer`. Only shared
* memory is copied, since it could change between the check and the use.
*/
export function bytesOf(value) {
	if (ArrayBuffer.isView(value)) {
		const { buffer, byteOffset, byteLength } = value;
		return buffer instanceof ArrayBuffer ? new Uint8Array(buffer, byteOffset, byteLength) : new Uint8Array(new Uint8Array(buffer, byteOffset, byteLength));
	}
	return value instanceof ArrayBuffer ? new Uint8Array(value) : undefined;
}
