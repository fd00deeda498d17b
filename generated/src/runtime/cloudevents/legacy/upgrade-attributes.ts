// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../../issue.js";
import { isUri } from "../../uri.js";
import { attributeIssue } from "../attribute-issue.js";
import { coreAttributeType } from "../attributes.js";
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

// In lower case, as HTTP has them. What is not in the table has kept its name.
const renamed: Readonly<Record<LegacyVersion, ReadonlyMap<string, string>>> = {
  "0.1": /*@__PURE__*/ new Map([
    ["eventtype", "type"],
    ["eventid", "id"],
    ["eventtime", "time"],
    ["contenttype", "datacontenttype"],
  ]),
  "0.2": /*@__PURE__*/ new Map([["contenttype", "datacontenttype"]]),
  "0.3": /*@__PURE__*/ new Map(),
};

/** Turns the attributes of an event into those of 1.0 (LEG-02 to LEG-08). */
export function upgradeAttributes(
  version: LegacyVersion,
  members: readonly LegacyMember[],
  options: AttributeOptions,
): Draft {
  const draft: Draft = { event: { specversion: "1.0" }, issues: [], warnings: [] };
  // Null was "not set" in every version, as it is today (JSON-04).
  const set = members.filter(({ value }) => value !== null && value !== undefined);
  for (const member of set) {
    if (member.isExtension) liftExtension(draft, member);
    else upgradeAttribute(draft, version, member, options);
  }
  // `type` must be there before a suffix is put to it.
  const typeVersion = set.find((member) => version === "0.1" && isTypeVersion(member));
  if (typeVersion !== undefined) putTypeVersion(draft, typeVersion, options);
  return draft;
}

function upgradeAttribute(draft: Draft, version: LegacyVersion, member: LegacyMember, options: AttributeOptions): void {
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

/** A loss, or a guess, that the caller should know of. */
export function warn(draft: Draft, keyword: string, message: string, path: LegacyMember["path"]): void {
  draft.warnings.push({ message, path, keyword });
}

/** Two attributes may become one only if they say the same. */
function put({ event, issues }: Draft, name: string, value: unknown, { path, name: from }: LegacyMember): void {
  if (Object.hasOwn(event, name) && event[name] !== value) {
    const message = `${from} becomes ${name}, which is there with another value`;
    issues.push({ message, path, keyword: "LEG-02" });
  } else {
    event[name] = value;
  }
}

function liftExtension(draft: Draft, member: LegacyMember): void {
  const { name: from, path } = member;
  const cleaned = from.toLowerCase().replace(/[^a-z\d]/g, "");
  // No attribute can be called so: it is the payload's name (LEG-08).
  const name = cleaned === "data" ? "extensiondata" : cleaned;
  if (name === "") {
    draft.issues.push({ ...attributeIssue(from, "LEG-07", "named with at least one letter or digit"), path });
    return;
  }
  if (coreAttributeType(name) !== undefined) {
    warn(draft, "LEG-07", `the extension ${from} is now the attribute ${name}`, path);
  } else if (name !== from) {
    warn(draft, "LEG-07", `the extension ${from} is now called ${name}`, path);
  }
  put(draft, name, toAttributeValue(draft, member), member);
}

/** Maps, lists and numbers other than 32-bit integers are no attribute values any more. */
function toAttributeValue(draft: Draft, { name, value, path }: LegacyMember): unknown {
  const isValue = typeof value === "number" ? (value | 0) === value : Object(value) !== value;
  if (isValue) return value;
  try {
    const text = JSON.stringify(value);
    warn(draft, "LEG-07", `the value of ${name} is now a string with its JSON text`, path);
    return text;
  } catch {
    draft.issues.push({ ...attributeIssue(name, "LEG-07", "a value that JSON can hold"), path });
    return undefined;
  }
}

function putSchema(draft: Draft, member: LegacyMember, { schemaBase }: AttributeOptions): void {
  const { value, path } = member;
  const resolved = typeof value === "string" && !isUri(value) ? resolve(value, schemaBase) : value;
  if (resolved === undefined) {
    warn(draft, "LEG-05", "schemaurl is relative and stays an extension, since dataschema must be absolute", path);
    put(draft, "schemaurl", value, member);
    return;
  }
  if (resolved !== value) warn(draft, "LEG-05", `schemaurl is relative and was resolved to ${resolved}`, path);
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
    warn(draft, "LEG-06", `eventTypeVersion is now part of type: ${draft.event["type"]}`, path);
  } else {
    warn(draft, "LEG-06", "eventTypeVersion is now the extension eventtypeversion", path);
    put(draft, "eventtypeversion", value, member);
  }
}
