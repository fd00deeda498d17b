// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/** Bytes as base64 with the standard alphabet and padding (RFC 4648, section 4). */
export function encodeBase64(bytes) {
	let binary = "";
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return btoa(binary);
}
/** Whether a text is base64 with the standard alphabet and padding. `atob` alone would also take white space and no padding. */
export function isBase64(text) {
	return text.length % 4 === 0 && /^[a-z\d+/]*={0,2}$/i.test(text);
}
/** The bytes of a base64 text, or `undefined` if it is not one. */
export function decodeBase64(text) {
	if (!isBase64(text)) {
		return undefined;
	}
	return latin1Bytes(atob(text));
}
/** The character codes of a text, none of which is above 255. */
export function latin1Bytes(text) {
	const bytes = new Uint8Array(text.length);
	for (let at = 0; at < bytes.length; at++) {
		bytes[at] = text.charCodeAt(at);
	}
	return bytes;
}
