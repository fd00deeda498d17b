// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* Signs with a key outside of this process, such as one in a security module: returns the 64 bytes r and s of an ECDSA
* signature over P-256 and the SHA-256 of the message.
*/
export type Signer = (message: Uint8Array) => Uint8Array | Promise<Uint8Array>;
/** Verifies a signature with a key outside of this process. */
export type Verifier = (message: Uint8Array, signature: Uint8Array) => boolean | Promise<boolean>;
/** A signature that was read. Its `keyid` is an unauthenticated hint. */
export interface Signature {
	readonly keyid: string;
	readonly sig: Uint8Array;
}
/** An envelope that was read. Do not trust its contents before a signature has been verified. */
export interface Envelope {
	readonly payloadType: string;
	readonly payload: Uint8Array;
	readonly signatures: readonly Signature[];
}
/** Returns an envelope with one signature, as JSON in UTF-8. Rejects with the errors of the key or the signer. */
export declare function sealEnvelope(payloadType: string, payload: Uint8Array, keyid: string, key: CryptoKey | Signer): Promise<Uint8Array>;
/** Reads an envelope. Unknown members and signatures without `keyid` or `sig` are ignored. */
export declare function readEnvelope(bytes: Uint8Array): Envelope | undefined;
/** Returns whether a signature was made with a key. Rejects with the errors of the key or the verifier. */
export declare function isSignedBy(envelope: Envelope, { sig }: Signature, key: CryptoKey | Verifier): Promise<boolean>;
/** Parses UTF-8 bytes as a JSON object. Returns `undefined` for anything else. */
export declare function readJsonObject(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined;
/** Decodes base64 with the standard or the URL-safe alphabet. DSSE allows both. */
export declare function readBase64(text: unknown): Uint8Array | undefined;
