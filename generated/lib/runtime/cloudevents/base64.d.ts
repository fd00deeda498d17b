// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/** Encodes bytes as base64 with the standard alphabet and padding (RFC 4648, section 4). */
export declare function encodeBase64(bytes: Uint8Array): string;
/** Returns whether a string is base64 with the standard alphabet and padding. `atob` is less strict. */
export declare function isBase64(text: string): boolean;
/** Decodes base64, or returns `undefined` if the string is not base64. */
export declare function decodeBase64(text: string): Uint8Array | undefined;
/** Returns the character codes of a string in Latin-1. */
export declare function latin1Bytes(text: string): Uint8Array<ArrayBuffer>;
