// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import { type ExtensionTypes } from "./extension.js";
/**
* The signature of the producer. Having it proves nothing: `verifyEvent` does. Its lack proves nothing either, for whoever
* passes an event on can take it away.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/verifiability.md
*/
export interface Verifiability {
	/** A DSSE envelope as JSON in UTF-8. */
	readonly dssematerial: Uint8Array;
}
/** The types of the attributes. */
export declare const verifiabilityTypes: ExtensionTypes<Verifiability>;
/** What CloudEvents calls its payload in an envelope; the version is in it. */
export declare const payloadType = "https://cloudevents.io/verifiability/dsse/v0.1";
/**
* An event with a signature that was made elsewhere.
*
* @throws EventError `invalid` if it is not of the right form; whether it is right is not looked at
*/
export declare function withVerifiability<T>(event: CloudEvent<T>, values: Verifiability): CloudEvent<T>;
/**
* The signature of an event, unverified, or `undefined` if it has none.
*
* @throws EventError `invalid` if it is not of the right form
*/
export declare function verifiabilityOf(event: CloudEvent): Verifiability | undefined;
