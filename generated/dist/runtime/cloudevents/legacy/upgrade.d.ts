// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../../issue.js";
import type { CloudEvent } from "../event.js";
import type { ReadOptions } from "../options.js";
import { type LegacyVersion } from "./legacy-version.js";
import { type AttributeOptions } from "./upgrade-attributes.js";
import { type DataOptions } from "./upgrade-data.js";
/** What `upgrade` and `upgradeMessage` can be told. */
export interface UpgradeOptions extends ReadOptions, AttributeOptions, DataOptions {}
/** A legacy event as an event of 1.0. */
export interface Upgraded {
	readonly event: CloudEvent;
	/** The version that it was. */
	readonly version: LegacyVersion;
	/** What was lost, moved or guessed, by the number of its rule (`LEG-05` ...); the path is that in the old event. */
	readonly warnings: readonly Issue[];
}
/**
* Turns a legacy event in JSON into an event of 1.0.
*
* @param input - JSON text, its UTF-8 bytes, or a value that has been parsed already
* @throws EventError `malformed-message` for what is not JSON, repeats a name or is nested too deep; `not-an-event`;
*   `unsupported` for any other version, 1.0 included; `invalid`, listing every problem
*/
export declare function upgrade(input: unknown, options?: UpgradeOptions): Upgraded;
