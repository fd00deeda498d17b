// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/** The UTF-8 bytes of a text. A lone surrogate has none and becomes U+FFFD: ask `isWellFormed` before, where it matters. */
export declare function encodeUtf8(text: string): Uint8Array;
/** The text of UTF-8 bytes, byte order mark included, or `undefined` if they are not UTF-8. */
export declare function decodeUtf8(bytes: Uint8Array): string | undefined;
