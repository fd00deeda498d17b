// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* Signs with a key that is not at hand, in a security module or behind a service: returns the 64 bytes r and s of an ECDSA
* signature over P-256 and the SHA-256 of the message.
*/
export type Signer = (message: Uint8Array) => Uint8Array | Promise<Uint8Array>;
/** Checks a signature with a key that is not at hand. */
export type Verifier = (message: Uint8Array, signature: Uint8Array) => boolean | Promise<boolean>;
/** A signature that was read, with the unauthenticated hint whose it is. */
export interface Signature {
	readonly keyid: string;
	readonly sig: Uint8Array;
}
/** An envelope that was read. Nothing in it is to be trusted before a signature has been verified. */
export interface Envelope {
	readonly payloadType: string;
	readonly payload: Uint8Array;
	readonly signatures: readonly Signature[];
}
/** The JSON text, as UTF-8, of an envelope with one signature. Errors of the key or of the signer pass through. */
export declare function sealEnvelope(payloadType: string, payload: Uint8Array, keyid: string, key: CryptoKey | Signer): Promise<Uint8Array>;
/** Reads an envelope. Members that are not known are ignored, and so are signatures without `keyid` or `sig`. */
export declare function readEnvelope(bytes: Uint8Array): Envelope | undefined;
/** Whether a signature is that of a key. Errors of the key or of the verifier pass through: they are not the peer's. */
export declare function isSignedBy(envelope: Envelope, { sig }: Signature, key: CryptoKey | Verifier): Promise<boolean>;
/** The JSON object that UTF-8 bytes hold, or `undefined`. */
export declare function readJsonObject(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined;
/** The bytes of base64, standard or URL-safe: DSSE allows its signers either. */
export declare function readBase64(text: unknown): Uint8Array | undefined;
