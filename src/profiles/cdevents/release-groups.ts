import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.js";
import { compareVersions, newestVersion } from "../../model/version.js";
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

/**
 * Reports the user's schemas that belong to none of the releases of this run, if the version member of their context shows that
 * and the schemas themselves do not name a release. There is one finding for each of the other releases.
 */
export function findStrays(
  documents: readonly (GroupableDocument & { readonly path: string })[],
  knownReleases: readonly string[],
): readonly Diagnostic[] {
  const inRun = [...new Set(documents.flatMap((document) => releaseOfId(document.id) ?? []))];
  const others = new Map<string, { readonly path: string; readonly member: string; more: number }>();
  for (const document of inRun.length === 0 ? [] : documents) {
    const member = versionMember(document);
    if (member === undefined || inRun.some((release) => versionMemberOf(release) === member)) continue;
    if ((releaseOfId(document.id) ?? referredRelease(document)) !== undefined) continue;
    const version = releaseOfUser(document, inRun, knownReleases);
    const first = others.get(version);
    if (first === undefined) others.set(version, { path: document.path, member, more: 0 });
    else first.more++;
  }
  return [...others].map(([version, { path, member, more }]) => {
    const unlike = `${member} in the context, unlike CDEvents ${inRun.sort(compareVersions).join(" and ")}`;
    const message =
      more === 0
        ? `${path} has ${unlike}: it is taken for an event of CDEvents ${version}`
        : `${path} and ${more} more have ${unlike}: they are taken for events of CDEvents ${version}`;
    const other = member === "version" ? "specversion" : "version";
    const fix = `Call the member ${other}; or, if ${version} is meant, say so: "$comment": "https://cdevents.dev/${version}/schema/".`;
    const place = { file: path, pointer: `/properties/context/properties/${member}`, isName: true };
    return diagnose("other-release", message, place, fix);
  });
}

function releaseOfUser(document: GroupableDocument, inRun: readonly string[], known: readonly string[]): string {
  const referred = referredRelease(document);
  if (referred !== undefined) return referred;
  const member = versionMember(document);
  const fits = (release: string): boolean => member === undefined || versionMemberOf(release) === member;
  return newestVersion(inRun.filter(fits)) ?? newestVersion(known.filter(fits)) ?? newestVersion(known) ?? "0.0.0";
}

function referredRelease({ value }: GroupableDocument): string | undefined {
  return release.exec(JSON.stringify(value))?.[1];
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
