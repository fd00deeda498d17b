// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import type { EventOptions } from "../options.js";
/**
* Returns the digest of the core attributes and the data of an event. The specification does not distinguish an absent
* attribute from an empty one, so both have the same hash.
*
* @throws EventError `verification-failed` for an attribute without a canonical form
*/
export declare function coreDigest(event: CloudEvent, data: Uint8Array | undefined): Promise<Uint8Array>;
/**
* Returns the digest of the values of extension attributes, in the given order.
*
* @throws EventError `verification-failed` for an attribute without a canonical form
*/
export declare function extensionDigest(event: CloudEvent, names: readonly string[], options: EventOptions): Promise<Uint8Array>;
