// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../../issue.js";
import type { LegacyVersion } from "./legacy-version.js";
/** One attribute of a legacy event, from wherever its transport keeps it. */
export interface LegacyMember {
	readonly name: string;
	readonly value: unknown;
	/** Where it was, for reports. */
	readonly path: readonly (string | number)[];
	/** Whether it was marked as an extension: in the `extensions` object, or under `ce-x-`. */
	readonly isExtension: boolean;
}
/** What attributes are turned into; see `UpgradeOptions`. */
export interface AttributeOptions {
	/** What a relative `schemaurl` is resolved against, `dataschema` having to be absolute. Default: it becomes an extension. */
	readonly schemaBase?: string;
	/** Where `eventTypeVersion` goes: to the extension `eventtypeversion`, the default, or to the end of `type`, as `.v1`. */
	readonly typeVersion?: "extension" | "suffix";
}
/** An event on its way to 1.0. */
export interface Draft {
	readonly event: Record<string, unknown>;
	/** The attribute `datacontentencoding`, which 1.0 has not. */
	encoding?: unknown;
	readonly issues: Issue[];
	readonly warnings: Issue[];
}
/** Turns the attributes of an event into those of 1.0 (LEG-02 to LEG-08). */
export declare function upgradeAttributes(version: LegacyVersion, members: readonly LegacyMember[], options: AttributeOptions): Draft;
/** A loss, or a guess, that the caller should know of. */
export declare function warn(draft: Draft, keyword: string, message: string, path: LegacyMember["path"]): void;
