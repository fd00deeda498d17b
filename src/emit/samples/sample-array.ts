import type { JsonValue, Schema, SchemaObject } from "../../schema/schema.js";
import { jsonKey } from "./json-key.js";
import { type Conjunction, largest, type Sampling, smallest, spareValues } from "./sampling.js";
import type { Site } from "./site.js";

/** A sample with more items than this is of no use to anybody. */
const mostItems = 1000;

/** Arrays that are worth a try: in a maximal sample with an item of every kind, and in any case with those required. */
export function* sampleArrays(conjunction: Conjunction, site: Site, sampling: Sampling): Generator<JsonValue> {
  const min = Math.max(largest(conjunction, "minItems") ?? 0, contained(conjunction).length);
  const max = smallest(conjunction, "maxItems") ?? Number.POSITIVE_INFINITY;
  if (min > mostItems || min > max) {
    sampling.refuse(site, min > max ? "no array is that short and that long" : `${min} items are too many`);
    return;
  }
  if (site.size === "maximal" && max > 0) {
    const length = Math.min(max, Math.max(min, prefixLength(conjunction), 1));
    const kinds = sampling.attempt(() => itemOfEachKind(conjunction, site, sampling));
    const full = sampling.attempt(() => build(conjunction, site, sampling, length, kinds.slice(0, max)));
    if (full !== undefined) yield full;
  }
  // What has to be contained may stand among the first items of a tuple, or may need room behind them.
  const lengths = new Set([min, Math.max(min, prefixLength(conjunction) + contained(conjunction).length)]);
  for (const length of lengths) {
    const needed = length > max ? undefined : build(conjunction, site, sampling, length);
    if (needed === undefined) continue;
    yield needed;
    yield* variations(needed, conjunction, site, sampling);
  }
}

function build(
  conjunction: Conjunction,
  site: Site,
  sampling: Sampling,
  length: number,
  start: readonly JsonValue[] = [],
): readonly JsonValue[] | undefined {
  const items = [...start];
  const seen = isUnique(conjunction) ? new Set(start.map(jsonKey)) : undefined;
  for (let index = items.length; index < length; index++) {
    const item = unseenValue(itemSchemas(conjunction, index), site.below(index), sampling, seen);
    if (item === undefined) return undefined;
    seen?.add(jsonKey(item));
    items.push(item);
  }
  return items;
}

function unseenValue(
  schemas: readonly Schema[],
  site: Site,
  sampling: Sampling,
  seen: ReadonlySet<string> | undefined,
): JsonValue | undefined {
  if (seen === undefined) return sampling.first(schemas, site);
  for (const value of sampling.values(schemas, site)) {
    if (!seen.has(jsonKey(value))) return value;
  }
  if (seen.size > 0) sampling.refuse(site, `not enough different items: only ${seen.size} were found`);
  return undefined;
}

/** An item of every kind, where the items are a union; places of their own are left to tuples and required items. */
function itemOfEachKind(conjunction: Conjunction, site: Site, sampling: Sampling): readonly JsonValue[] {
  if (prefixLength(conjunction) > 0 || contained(conjunction).length > 0) return [];
  const seen = new Set<string>();
  return sampling
    .valueOfEachKind(itemSchemas(conjunction, 0), (index) => site.below(index))
    .filter((kind) => !seen.has(kindKey(kind)) && seen.add(kindKey(kind)));
}

/** Two values of a kind differ in identifiers at most: these depend on the place in the array. */
function kindKey(value: JsonValue): string {
  return jsonKey(value).replace(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, "");
}

/** Arrays that differ from one in a single item, for whoever cannot take it. */
function* variations(
  items: readonly JsonValue[],
  conjunction: Conjunction,
  site: Site,
  sampling: Sampling,
): Generator<JsonValue> {
  for (const index of items.keys()) {
    for (const value of spareValues(sampling, itemSchemas(conjunction, index), site.below(index))) {
      yield items.with(index, value);
    }
  }
}

/** The schemas that the item at an index has to satisfy; the first items behind the prefix are those to be contained. */
function itemSchemas(conjunction: Conjunction, index: number): readonly Schema[] {
  const known = conjunction.flatMap((schema) => ownItemSchema(schema, index));
  const closed = conjunction.some(({ items }) => items === false);
  const wanted = contained(conjunction)[index - (closed ? 0 : prefixLength(conjunction))];
  const rest = known.length > 0 ? [] : conjunction.flatMap(({ unevaluatedItems }) => unevaluatedItems ?? []);
  return [...known, ...rest, ...(wanted === undefined ? [] : [wanted])];
}

function ownItemSchema({ prefixItems, items }: SchemaObject, index: number): readonly Schema[] {
  const schema = prefixItems?.[index] ?? items;
  return schema === undefined ? [] : [schema];
}

function contained(conjunction: Conjunction): readonly Schema[] {
  return conjunction.flatMap(({ contains, minContains = 1 }) =>
    contains === undefined ? [] : Array.from({ length: Math.min(minContains, mostItems + 1) }, () => contains),
  );
}

function prefixLength(conjunction: Conjunction): number {
  return Math.max(0, ...conjunction.map(({ prefixItems }) => prefixItems?.length ?? 0));
}

function isUnique(conjunction: Conjunction): boolean {
  return conjunction.some(({ uniqueItems }) => uniqueItems === true);
}
