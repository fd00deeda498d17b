// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/** Bytes as base64 with the standard alphabet and padding (RFC 4648, section 4). */
export declare function encodeBase64(bytes: Uint8Array): string;
/** Whether a text is base64 with the standard alphabet and padding. `atob` alone would also take white space and no padding. */
export declare function isBase64(text: string): boolean;
/** The bytes of a base64 text, or `undefined` if it is not one. */
export declare function decodeBase64(text: string): Uint8Array | undefined;
/** The character codes of a text, none of which is above 255. */
export declare function latin1Bytes(text: string): Uint8Array<ArrayBuffer>;
