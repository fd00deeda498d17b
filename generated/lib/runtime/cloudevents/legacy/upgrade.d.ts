// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../../issue.js";
import type { CloudEvent } from "../event.js";
import type { EventOptions, ReadOptions } from "../options.js";
import { type AttributeOptions, type Draft } from "./upgrade-attributes.js";
/** A version of CloudEvents before 1.0. */
export type LegacyVersion = "0.1" | "0.2" | "0.3";
/** The data option of {@link UpgradeOptions}. */
export interface DataOptions extends EventOptions {
	/**
	* How a string is read if the content type is JSON. `parse`, the default, parses it if it holds a JSON object or
	* array, since some producers encoded their data twice. `keep` always keeps the string.
	*/
	readonly jsonText?: "parse" | "keep";
}
/** Options of `upgrade` and `upgradeMessage`. */
export interface UpgradeOptions extends ReadOptions, AttributeOptions, DataOptions {}
/** A legacy event as a CloudEvents 1.0 event. */
export interface Upgraded {
	readonly event: CloudEvent;
	/** The version of the legacy event. */
	readonly version: LegacyVersion;
	/** What was lost, moved or guessed. The `keyword` is the legacy attribute, or `extensions`. */
	readonly warnings: readonly Issue[];
}
/**
* Returns the version of a legacy event in JSON, or `undefined` for anything else, including an event of 1.0. An event
* without its version is recognized by `eventType` (0.1) or `contenttype` (0.2).
*
* @example
* ```ts
* legacyVersionOf({ cloudEventsVersion: "0.1", eventType: "com.example.a" }); // "0.1"
* ```
*/
export declare function legacyVersionOf(value: unknown): LegacyVersion | undefined;
/**
* Returns the version of a legacy event, with a warning if it was guessed.
*
* @throws EventError `not-an-event`, or `unsupported` for another version
*/
export declare function assertLegacy(value: Readonly<Record<string, unknown>>): {
	readonly version: LegacyVersion;
	readonly warnings: Issue[];
};
/**
* Converts a legacy event in JSON to an event of 1.0.
*
* @example
* ```ts
* const { event, warnings } = upgrade('{"cloudEventsVersion":"0.1", ...}');
* ```
* @param input - JSON text, its UTF-8 bytes, or a parsed value
* @throws EventError `malformed-message` for input that is not JSON, repeats a name or is nested too deep;
*   `not-an-event`; `unsupported` for any other version, including 1.0; `invalid`, listing every problem
*/
export declare function upgrade(input: unknown, options?: UpgradeOptions): Upgraded;
/** Returns whether data was sent as base64. Drops any other encoding, with a warning. */
export declare function isBase64Encoding(draft: Draft): boolean;
/** Decodes data that was sent as base64. */
export declare function decodeData(data: unknown, draft: Draft): Uint8Array | undefined;
