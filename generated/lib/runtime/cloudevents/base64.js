// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/** Encodes bytes as base64 with the standard alphabet and padding (RFC 4648, section 4). */
export function encodeBase64(bytes) {
	let binary = "";
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return btoa(binary);
}
/** Returns whether a string is base64 with the standard alphabet and padding. `atob` is less strict. */
export function isBase64(text) {
	return text.length % 4 === 0 && /^[a-z\d+/]*={0,2}$/i.test(text);
}
/** Decodes base64, or returns `undefined` if the string is not base64. */
export function decodeBase64(text) {
	if (!isBase64(text)) {
		return undefined;
	}
	return latin1Bytes(atob(text));
}
/** Returns the character codes of a string in Latin-1. */
export function latin1Bytes(text) {
	const bytes = new Uint8Array(text.length);
	for (let at = 0; at < bytes.length; at++) {
		bytes[at] = text.charCodeAt(at);
	}
	return bytes;
}
