import { type Entity, entitiesOf } from "./entities.js";
import type { Findings } from "./findings.js";
import { type Attributes, type Located, textOf } from "./located.js";

/** A resource as its versions, whichever way it is written. */
export interface Versioned {
  /** Never empty. Each includes the attributes of the resource itself. */
  readonly versions: ReadonlyMap<string, Attributes>;
  readonly defaultVersion: string;
  readonly xref?: { readonly target: string; readonly place: Located["place"] };
}

/** Attributes of the resource that are none of its versions. */
const ofResourceOnly = new Set([
  "versions",
  "versionsurl",
  "versionscount",
  "meta",
  "metaurl",
  "defaultversionid",
  "deprecated",
]);

/** Returns a resource as its versions, and which of them is the default. */
export function versionsOf(
  attributes: Attributes,
  readVersion: (version: Entity) => Attributes,
  findings: Findings,
): Versioned {
  const shared = new Map([...attributes].filter(([name]) => !ofResourceOnly.has(name)));
  const written = attributes.get("versions");
  const versions = new Map<string, Attributes>();
  for (const version of written === undefined ? [] : entitiesOf(written, "versionid", findings)) {
    versions.set(version.id, readVersion(version));
  }
  if (versions.size === 0) versions.set(textOf(attributes.get("versionid")) ?? "1", shared);
  const meta = attributes.get("meta")?.members;
  const xref = meta?.get("xref") ?? attributes.get("xref");
  const target = textOf(xref);
  const named = textOf(meta?.get("defaultversionid") ?? attributes.get("defaultversionid"));
  const chosen = defaultVersion(versions, named);
  return {
    versions: new Map([...versions].map(([id, version]) => [id, withShared(shared, version, id === chosen)])),
    defaultVersion: chosen,
    ...(xref && target !== undefined && { xref: { target, place: xref.place } }),
  };
}

const documentNames = ["schema", "schemabase64", "schemaurl"];

/**
 * A version with what stands on its resource, where the version itself does not say otherwise. A document there is that of
 * the default version.
 */
function withShared(shared: Attributes, version: Attributes, isDefault: boolean): Attributes {
  const isOwn = !isDefault || documentNames.some((name) => version.has(name));
  const fitting = isOwn ? [...shared].filter(([name]) => !documentNames.includes(name)) : shared;
  return new Map([...fitting, ...version]);
}

/** The id of the version that counts where none is named (catalogues 1.3, rules 1 to 5). */
function defaultVersion(versions: ReadonlyMap<string, Attributes>, named: string | undefined): string {
  if (named !== undefined && versions.has(named)) return named;
  const marked = [...versions].find(([, attributes]) => attributes.get("isdefault")?.value === true);
  if (marked !== undefined) return marked[0];
  const ancestors = new Set(
    [...versions].flatMap(([id, attributes]) => {
      const ancestor = textOf(attributes.get("ancestorid"));
      // The root of a line of versions names itself.
      return ancestor === undefined || ancestor === id ? [] : [ancestor];
    }),
  );
  const newest = [...versions].filter(([id]) => !ancestors.has(id)).map(([id, attributes]) => ({ id, attributes }));
  const all = newest.length > 0 ? newest : [...versions].map(([id, attributes]) => ({ id, attributes }));
  return all.reduce((a, b) => (compareAge(a, b) >= 0 ? a : b)).id;
}

interface AgedVersion {
  readonly id: string;
  readonly attributes: Attributes;
}

/** Compares by time of creation if both have one, else by id with digits as numbers. */
function compareAge(a: AgedVersion, b: AgedVersion): number {
  const [left, right] = [createdAt(a), createdAt(b)];
  if (left !== right && !Number.isNaN(left) && !Number.isNaN(right)) return left - right;
  const [leftId, rightId] = [sortKey(a.id), sortKey(b.id)];
  return leftId < rightId ? -1 : leftId > rightId ? 1 : 0;
}

function createdAt({ attributes }: AgedVersion): number {
  return Date.parse(textOf(attributes.get("createdat")) ?? "");
}

function sortKey(id: string): string {
  return id.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(20, "0"));
}
