// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import type { EventOptions } from "../options.js";
/**
* The digest of the core attributes and the data of an event (VER-02). The hash of an absent attribute is that of an empty
* one: the specification does not tell them apart.
*
* @throws EventError `verification-failed` for an attribute without a canonical form
*/
export declare function coreDigest(event: CloudEvent, data: Uint8Array | undefined): Promise<Uint8Array>;
/**
* The digest of the values of extension attributes, in the given order (VER-03).
*
* @throws EventError `verification-failed` for an attribute without a canonical form
*/
export declare function extensionDigest(event: CloudEvent, names: readonly string[], options: EventOptions): Promise<Uint8Array>;
