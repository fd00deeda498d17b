// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../../issue.js";
/** The versions before 1.0 that are read. */
export type LegacyVersion = "0.1" | "0.2" | "0.3";
/**
* The version of a legacy event in JSON, or `undefined` for an event of 1.0 or of another version, and for what is no event. It
* also knows the events that leave their version out: `eventType` was in 0.1 alone, `contenttype` in 0.2.
*/
export declare function legacyVersionOf(value: unknown): LegacyVersion | undefined;
/**
* The version of a legacy event, with a warning if it was guessed (LEG-01).
*
* @throws EventError `not-an-event`, or `unsupported` for another version
*/
export declare function assertLegacy(value: Readonly<Record<string, unknown>>): {
	readonly version: LegacyVersion;
	readonly warnings: Issue[];
};
