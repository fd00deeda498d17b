import { compareVersions, isStable } from "../../model/version.js";
import type { JsonValue } from "../../schema/schema.js";

/** What grouping needs to know of a schema document. */
export interface GroupableDocument {
  readonly id: string | undefined;
  readonly value: { readonly [key: string]: JsonValue };
}

/** The documents that are generated together, as one release. */
export interface ReleaseGroup<Document> {
  readonly version: string;
  readonly documents: readonly Document[];
}

/**
 * Sorts documents into releases, oldest first. A schema of the vocabulary names its release in its `$id`. A user's own
 * schema belongs to the release that it refers to; or else to the newest of this run, or of those we know, that has the same
 * version member in its context (`version` before 0.5.0, `specversion` since).
 */
export function groupByRelease<Document extends GroupableDocument>(
  documents: readonly Document[],
  knownReleases: readonly string[],
): readonly ReleaseGroup<Document>[] {
  const releases = [...new Set(documents.flatMap((document) => releaseOfId(document.id) ?? []))];
  const groups = new Map<string, Document[]>();
  for (const document of documents) {
    const version = releaseOfId(document.id) ?? releaseOfUser(document, releases, knownReleases);
    groups.set(version, [...(groups.get(version) ?? []), document]);
  }
  return [...groups]
    .map(([version, members]) => ({ version, documents: members }))
    .sort((a, b) => compareVersions(a.version, b.version));
}

/** The release that an `$id` of the vocabulary names: `https://cdevents.dev/0.5.1/schema/...`. */
export function releaseOfId(id: string | undefined): string | undefined {
  return id?.startsWith(base) === true ? release.exec(id)?.[1] : undefined;
}

const base = "https://cdevents.dev/";

/** A version as semantic versioning has it, and nothing else, since folders and entries of the package are named after it. */
const release = /https:\/\/cdevents\.dev\/(\d{1,9}\.\d{1,9}\.\d{1,9}(?:-[\dA-Za-z.-]{1,40})?)\/schema\//;

/** The newest release, where a stable one counts more than any draft. */
export function newest(releases: readonly string[]): string | undefined {
  const stable = releases.filter(isStable);
  return [...(stable.length > 0 ? stable : releases)].sort(compareVersions).at(-1);
}

function releaseOfUser(document: GroupableDocument, inRun: readonly string[], known: readonly string[]): string {
  const referred = release.exec(JSON.stringify(document.value))?.[1];
  if (referred !== undefined) return referred;
  const member = versionMember(document);
  const fits = (release: string): boolean => member === undefined || versionMemberOf(release) === member;
  return newest(inRun.filter(fits)) ?? newest(known.filter(fits)) ?? newest(known) ?? "0.0.0";
}

/** The member of `context` that carries the version of the specification (renamed in 0.5.0). */
export function versionMemberOf(release: string): "specversion" | "version" {
  return compareVersions(release, "0.5.0-draft") >= 0 ? "specversion" : "version";
}

function versionMember({ value }: GroupableDocument): string | undefined {
  const context = property(property(value["properties"], "context"), "properties");
  return ["specversion", "version"].find((member) => property(context, member) !== undefined);
}

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
