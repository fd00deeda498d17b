// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../../issue.js";
import { isUri } from "../../uri.js";
import { coreAttributeType } from "../attributes.js";
import { attributeIssue } from "../issues.js";

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

// In lower case, as in HTTP. Attributes that are not listed kept their names.
const renamed: Readonly<Record<"0.1" | "0.2" | "0.3", ReadonlyMap<string, string>>> = {
  "0.1": /*@__PURE__*/ new Map([
    ["eventtype", "type"],
    ["eventid", "id"],
    ["eventtime", "time"],
    ["contenttype", "datacontenttype"],
  ]),
  "0.2": /*@__PURE__*/ new Map([["contenttype", "datacontenttype"]]),
  "0.3": /*@__PURE__*/ new Map(),
};

/** Converts the attributes of an event to those of 1.0. */
export function upgradeAttributes(
  version: keyof typeof renamed,
  members: readonly LegacyMember[],
  options: AttributeOptions,
): Draft {
  const draft: Draft = { event: { specversion: "1.0" }, issues: [], warnings: [] };
  // In every version, null means "not set".
  const set = members.filter(({ value }) => value !== null && value !== undefined);
  for (const member of set) {
    if (member.isExtension) liftExtension(draft, member);
    else upgradeAttribute(draft, version, member, options);
  }
  // Comes last, since it may be appended to `type`.
  const typeVersion = set.find((member) => version === "0.1" && isTypeVersion(member));
  if (typeVersion !== undefined) putTypeVersion(draft, typeVersion, options);
  return draft;
}

function upgradeAttribute(
  draft: Draft,
  version: keyof typeof renamed,
  member: LegacyMember,
  options: AttributeOptions,
): void {
  const name = member.name.toLowerCase();
  const newName = renamed[version].get(name) ?? name;
  if (name === "specversion" || name === "cloudeventsversion" || (version === "0.1" && isTypeVersion(member))) return;
  if (name === "datacontentencoding") draft.encoding = member.value;
  else if (name === "schemaurl") putSchema(draft, member, options);
  else if (coreAttributeType(newName) === undefined) liftExtension(draft, member);
  else put(draft, newName, member.value, member);
}

function isTypeVersion({ name, isExtension }: LegacyMember): boolean {
  return !isExtension && name.toLowerCase() === "eventtypeversion";
}

/** Adds a warning about something that was lost or guessed. */
export function warn(draft: Draft, keyword: string, message: string, path: LegacyMember["path"]): void {
  draft.warnings.push({ message, path, keyword });
}

/** Sets an attribute. Two legacy attributes may only become the same attribute if their values are equal. */
function put({ event, issues }: Draft, name: string, value: unknown, { path, name: from }: LegacyMember): void {
  if (Object.hasOwn(event, name) && event[name] !== value) {
    const message = `${from} becomes ${name}, which already has another value`;
    issues.push({ message, path, keyword: "duplicate" });
  } else {
    event[name] = value;
  }
}

function liftExtension(draft: Draft, member: LegacyMember): void {
  const { name: from, path } = member;
  const cleaned = from.toLowerCase().replace(/[^a-z\d]/g, "");
  // `data` is not a valid attribute name.
  const name = cleaned === "data" ? "extensiondata" : cleaned;
  if (name === "") {
    draft.issues.push({ ...attributeIssue(from, "extensions", "named with at least one letter or digit"), path });
    return;
  }
  if (coreAttributeType(name) !== undefined) {
    warn(draft, "extensions", `the extension ${from} is now the attribute ${name}`, path);
  } else if (name !== from) {
    warn(draft, "extensions", `the extension ${from} is now called ${name}`, path);
  }
  put(draft, name, toAttributeValue(draft, member), member);
}

/**
 * Returns a value that an attribute of 1.0 can have. Maps, lists and numbers other than 32-bit integers become JSON
 * text.
 */
function toAttributeValue(draft: Draft, { value, path, name: from }: LegacyMember): unknown {
  const isValue = typeof value === "number" ? (value | 0) === value : Object(value) !== value;
  if (isValue) return value;
  try {
    const text = JSON.stringify(value);
    warn(draft, "extensions", `the value of ${from} is now a string with its JSON text`, path);
    return text;
  } catch {
    draft.issues.push({ ...attributeIssue(from, "extensions", "a value that JSON can hold"), path });
    return undefined;
  }
}

function putSchema(draft: Draft, member: LegacyMember, { schemaBase }: AttributeOptions): void {
  const { value, path } = member;
  const resolved = typeof value === "string" && !isUri(value) ? resolve(value, schemaBase) : value;
  if (resolved === undefined) {
    const message = "schemaurl is relative and becomes an extension, since dataschema must be absolute";
    warn(draft, "schemaurl", message, path);
    put(draft, "schemaurl", value, member);
    return;
  }
  if (resolved !== value) warn(draft, "schemaurl", `schemaurl is relative and was resolved to ${resolved}`, path);
  put(draft, "dataschema", resolved, member);
}

function resolve(reference: string, base: string | undefined): string | undefined {
  try {
    return base === undefined ? undefined : new URL(reference, base).href;
  } catch {
    return undefined;
  }
}

function putTypeVersion(draft: Draft, member: LegacyMember, { typeVersion }: AttributeOptions): void {
  const { value, path } = member;
  const { type } = draft.event;
  if (typeVersion === "suffix" && typeof type === "string" && Object(value) !== value) {
    draft.event["type"] = `${type}.v${String(value).replace(/^v/i, "")}`;
    warn(draft, "eventTypeVersion", `eventTypeVersion is now part of type: ${draft.event["type"]}`, path);
  } else {
    warn(draft, "eventTypeVersion", "eventTypeVersion is now the extension eventtypeversion", path);
    put(draft, "eventtypeversion", value, member);
  }
}
