// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/** Encodes a string as UTF-8. A lone surrogate becomes U+FFFD. */
export declare function encodeUtf8(text: string): Uint8Array;
/** Decodes UTF-8, including a byte order mark, or returns `undefined` if the bytes are not UTF-8. */
export declare function decodeUtf8(bytes: Uint8Array): string | undefined;
