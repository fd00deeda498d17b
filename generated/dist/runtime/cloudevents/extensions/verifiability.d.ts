// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import type { EventOptions, WriteOptions } from "../options.js";
import { type Signer, type Verifier } from "./dsse.js";
/** What `signEvent` needs. */
export interface SignOptions extends WriteOptions {
	/** A private key for ECDSA over P-256, or a function that signs with one. */
	readonly key: CryptoKey | Signer;
	/** By what name the consumer finds the public key. */
	readonly keyid: string;
	/** The extension attributes to sign. Their types count: declare Timestamps in `extensionTypes`, here and at the consumer. */
	readonly extensions?: readonly string[];
}
/** What `verifyEvent` needs. */
export interface VerifyOptions extends EventOptions {
	/**
	* The keys that this consumer accepts, by their `keyid`; or a function that finds the key, `undefined` for none. It must
	* give only keys of the one who may send such an event: whoever holds an accepted key can sign any `source`.
	*/
	readonly keys: Readonly<Record<string, CryptoKey | Verifier>> | ((keyid: string, event: CloudEvent) => Accepted | Promise<Accepted>);
	/**
	* - `strict`, the default: all that was signed is verified, and `event` has nothing else;
	* - `passthrough`: all that was signed is verified, and `event` has everything; `unverified` names what is not covered;
	* - `core-only`: extension attributes are not verified, and `event` has none.
	*/
	readonly mode?: "strict" | "passthrough" | "core-only";
}
type Accepted = CryptoKey | Verifier | undefined;
/** What has been verified (VER-05). */
export interface Verification {
	/** A new event. In the modes `strict` and `core-only` it holds verified values only; `time` is verified to the second. */
	readonly event: CloudEvent;
	/**
	* `core`: the core attributes and the data, no extension having been signed; `core-and-extensions`: the signed extensions as
	* well; `extensions-skipped`: extensions were signed, but the mode is `core-only`.
	*/
	readonly verified: "core" | "core-and-extensions" | "extensions-skipped";
	/** The extension attributes that have been verified. One that the event lacks was absent, or empty, when it was signed. */
	readonly extensions: readonly string[];
	/** The extension attributes of the received event that have not: in `passthrough` they are in `event`, else they are not. */
	readonly unverified: readonly string[];
	/** Whose signature it was. */
	readonly keyid: string;
}
/**
* A signed event. The content type that JSON data implies is written out, since bindings would add it (CORE-21). Sign last,
* and write the event with the same `json` codec: the signature is over the very bytes of the data.
*
* @throws EventError `invalid` for an event that breaks a rule, or extension attributes that cannot be signed (VER-03); errors
*   of the key or of the signer pass through
*/
export declare function signEvent<T>(event: CloudEvent<T>, options: SignOptions): Promise<CloudEvent<T>>;
/**
* Verifies an event, over the bytes of its data as they arrived where a reader of this package has read it (VER-06): verify
* before anything is changed. An event without `dssematerial` fails, since it may have been taken away; whoever does not
* require signatures asks before whether it is there.
*
* @throws EventError `verification-failed`; errors of a key or of a verifier pass through
*/
export declare function verifyEvent(event: CloudEvent, options: VerifyOptions): Promise<Verification>;
export {};
