// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.

// "ignoreBOM" means to keep it: a byte order mark in text data belongs to the data.
const decoder: TextDecoder = /*@__PURE__*/ new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const encoder: TextEncoder = /*@__PURE__*/ new TextEncoder();

/** The UTF-8 bytes of a text. A lone surrogate has none and becomes U+FFFD: ask `isWellFormed` before, where it matters. */
export function encodeUtf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The text of UTF-8 bytes, byte order mark included, or `undefined` if they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
