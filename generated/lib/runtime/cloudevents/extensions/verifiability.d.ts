// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import type { EventOptions, WriteOptions } from "../options.js";
import { type Signer, type Verifier } from "./dsse.js";
import { type AddAttributes, type ExtensionTypes, type ReadAttributes } from "./extension.js";
/**
* The signature of the producer. Its presence proves nothing: call {@link verifyEvent}. Its absence proves nothing
* either, since any hop can remove it.
*/
export interface Verifiability {
	/** A DSSE envelope, as JSON in UTF-8. */
	readonly dssematerial: Uint8Array;
}
/** The attribute types of {@link Verifiability}. */
export declare const verifiabilityTypes: ExtensionTypes<Verifiability>;
/** Adds a signature that was made elsewhere. Checks its form, but does not verify it. */
export declare const withVerifiability: AddAttributes<Verifiability>;
/** Reads the signature of an event. Checks its form, but does not verify it. */
export declare const verifiabilityOf: ReadAttributes<Verifiability>;
/** Options of {@link signEvent}. */
export interface SignOptions extends WriteOptions {
	/** A private key for ECDSA over P-256, or a function that signs with one. */
	readonly key: CryptoKey | Signer;
	/** The name under which consumers find the public key. */
	readonly keyid: string;
	/**
	* The extension attributes to sign. Their types matter: declare Timestamps in `extensionTypes`, both here and at the
	* consumer.
	*/
	readonly extensions?: readonly string[];
}
/** Options of {@link verifyEvent}. */
export interface VerifyOptions extends EventOptions {
	/**
	* The accepted keys by `keyid`, or a function that finds a key (`undefined` for none). The function must only return
	* keys of the party that may send the event: the owner of an accepted key can sign any `source`.
	*/
	readonly keys: Readonly<Record<string, CryptoKey | Verifier>> | ((keyid: string, event: CloudEvent) => Accepted | Promise<Accepted>);
	/**
	* - `strict` (default): everything signed is verified, and `event` holds nothing else
	* - `passthrough`: everything signed is verified, and `event` holds everything; `unverified` lists what is not
	*   covered
	* - `core-only`: extension attributes are not verified, and `event` holds none
	*/
	readonly mode?: "strict" | "passthrough" | "core-only";
}
type Accepted = CryptoKey | Verifier | undefined;
/** The result of {@link verifyEvent}. */
export interface Verification {
	/**
	* A new event. In the modes `strict` and `core-only` it only holds verified values; `time` is verified to the second.
	*/
	readonly event: CloudEvent;
	/**
	* - `core`: the core attributes and the data; no extension attribute was signed
	* - `core-and-extensions`: the signed extension attributes as well
	* - `extensions-skipped`: extension attributes were signed, but the mode is `core-only`
	*/
	readonly verified: "core" | "core-and-extensions" | "extensions-skipped";
	/** The verified extension attributes. One that the event lacks was absent or empty when it was signed. */
	readonly extensions: readonly string[];
	/** The unverified extension attributes of the received event. Only the mode `passthrough` keeps them in `event`. */
	readonly unverified: readonly string[];
	/** The id of the key that made the signature. */
	readonly keyid: string;
}
/**
* Signs an event. The content type that JSON data implies is written out, since bindings would add it. Sign last, and
* write the event with the same `json` codec: the signature covers the exact bytes of the data.
*
* @example
* ```ts
* const signed = await signEvent(event, { key: privateKey, keyid: "ci-2026" });
* ```
* @throws EventError `invalid` for an invalid event, or for extension attributes that cannot be signed; errors of the
*   key or the signer pass through
*/
export declare function signEvent<T>(event: CloudEvent<T>, options: SignOptions): Promise<CloudEvent<T>>;
/**
* Verifies the signature of an event, over the received bytes of its data. Verify before you change anything. An event
* without `dssematerial` fails, since a hop may have removed it.
*
* @example
* ```ts
* const { event } = await verifyEvent(fromMessage(message), { keys: { "ci-2026": publicKey } });
* ```
* @throws EventError `verification-failed`; errors of a key or a verifier pass through
*/
export declare function verifyEvent(event: CloudEvent, options: VerifyOptions): Promise<Verification>;
export {};
