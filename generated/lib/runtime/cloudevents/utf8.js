// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
// "ignoreBOM" keeps a byte order mark: in text data, it belongs to the data.
const decoder = /*@__PURE__*/ new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
const encoder = /*@__PURE__*/ new TextEncoder();
/** Encodes a string as UTF-8. A lone surrogate becomes U+FFFD. */
export function encodeUtf8(text) {
	return encoder.encode(text);
}
/** Decodes UTF-8, including a byte order mark, or returns `undefined` if the bytes are not UTF-8. */
export function decodeUtf8(bytes) {
	try {
		return decoder.decode(bytes);
	} catch {
		return undefined;
	}
}
