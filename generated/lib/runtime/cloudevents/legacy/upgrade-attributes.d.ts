// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../../issue.js";
/** An attribute of a legacy event, as its transport carried it. */
export interface LegacyMember {
	readonly name: string;
	readonly value: unknown;
	/** Where it was, for issues and warnings. */
	readonly path: readonly (string | number)[];
	/** Whether it was marked as an extension: in the object `extensions`, or with the prefix `ce-x-`. */
	readonly isExtension: boolean;
}
/** The attribute options of `UpgradeOptions`. */
export interface AttributeOptions {
	/** The base for a relative `schemaurl`, since `dataschema` must be absolute. Default: it becomes an extension. */
	readonly schemaBase?: string;
	/**
	* Where `eventTypeVersion` goes: to the extension `eventtypeversion`, the default, or to the end of `type`, as `.v1`.
	*/
	readonly typeVersion?: "extension" | "suffix";
}
/** An event that is being upgraded. */
export interface Draft {
	readonly event: Record<string, unknown>;
	/** The attribute `datacontentencoding`, which 1.0 does not have. */
	encoding?: unknown;
	readonly issues: Issue[];
	readonly warnings: Issue[];
}
declare const renamed: Readonly<Record<"0.1" | "0.2" | "0.3", ReadonlyMap<string, string>>>;
/** Converts the attributes of an event to those of 1.0. */
export declare function upgradeAttributes(version: keyof typeof renamed, members: readonly LegacyMember[], options: AttributeOptions): Draft;
/** Adds a warning about something that was lost or guessed. */
export declare function warn(draft: Draft, keyword: string, message: string, path: LegacyMember["path"]): void;
export {};
