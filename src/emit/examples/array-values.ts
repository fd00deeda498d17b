import type { JsonValue, Schema } from "../../schema/schema.js";
import type { Place } from "./place.js";
import { largest, optionalValues, type Rules, type Search, smallest, stated } from "./search.js";

/** An example with more items than this is not helpful. */
const mostItems = 1000;

/** Proposes arrays: in a maximal example with an item of every kind, then with the required items. */
export function* arrayValues(rules: Rules, place: Place, search: Search): Generator<JsonValue> {
  const contained = containedSchemas(rules);
  const prefix = prefixLength(rules);
  const min = Math.max(largest(rules, "minItems", 0), contained.length);
  const max = smallest(rules, "maxItems");
  if (min > mostItems || min > max) {
    search.refuse(place, min > max ? "minItems exceeds maxItems" : `${min} items are too many`);
    return;
  }
  if (place.size === "maximal" && max > 0) {
    const isList = prefix === 0 && contained.length === 0;
    const kinds = isList ? search.optional(() => itemOfEachKind(rules, place, search)) : [];
    const length = Math.min(max, Math.max(min, prefix, 1));
    const full = search.optional(() => build(rules, place, search, length, kinds.slice(0, max)));
    if (full !== undefined) yield full;
  }
  // What has to be contained may be among the first items of a tuple, or may need places after them.
  for (const length of new Set([min, Math.max(min, prefix + contained.length)])) {
    const items = length > max ? undefined : build(rules, place, search, length);
    if (items === undefined) continue;
    yield items;
    yield* variations(items, rules, place, search);
  }
}

/** Arrays that differ from a rejected one in a single item. */
function* variations(
  items: readonly JsonValue[],
  rules: Rules,
  place: Place,
  search: Search,
): Generator<readonly JsonValue[]> {
  for (const index of items.keys()) {
    for (const value of optionalValues(search, itemSchemas(rules, index), place.below(index))) {
      yield items.with(index, value);
    }
  }
}

function build(
  rules: Rules,
  place: Place,
  search: Search,
  length: number,
  start: readonly JsonValue[] = [],
): readonly JsonValue[] | undefined {
  const items = [...start];
  const seen = stated(rules, "uniqueItems").includes(true) ? new Set(start.map(jsonKey)) : undefined;
  for (let index = items.length; index < length; index++) {
    const item = unseenValue(itemSchemas(rules, index), place.below(index), search, seen);
    if (item === undefined) return undefined;
    seen?.add(jsonKey(item));
    items.push(item);
  }
  return items;
}

function unseenValue(
  schemas: readonly Schema[],
  place: Place,
  search: Search,
  seen: ReadonlySet<string> | undefined,
): JsonValue | undefined {
  if (seen === undefined) return search.first(schemas, place);
  for (const value of search.values(schemas, place)) if (!seen.has(jsonKey(value))) return value;
  if (seen.size > 0) search.refuse(place, `only ${seen.size} different items were found`);
  return undefined;
}

/** One item for each kind of a union. Two values of a kind differ in generated identifiers at most. */
function itemOfEachKind(rules: Rules, place: Place, search: Search): readonly JsonValue[] {
  const uuid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;
  const items = search.valueOfEachKind(itemSchemas(rules, 0), place.below(0));
  return [...new Map(items.toReversed().map((item) => [jsonKey(item).replace(uuid, ""), item])).values()].reverse();
}

/** The schemas that the item at an index has to satisfy. What has to be contained follows the prefix if it can. */
function itemSchemas(rules: Rules, index: number): readonly Schema[] {
  const known = rules.flatMap(({ prefixItems, items }) => prefixItems?.[index] ?? items ?? []);
  const isClosed = rules.some(({ items }) => items === false);
  const contained = containedSchemas(rules)[index - (isClosed ? 0 : prefixLength(rules))];
  const rest = known.length > 0 ? known : stated(rules, "unevaluatedItems");
  return contained === undefined ? rest : [...rest, contained];
}

function containedSchemas(rules: Rules): readonly Schema[] {
  return rules.flatMap(({ contains, minContains = 1 }) =>
    contains === undefined ? [] : Array.from({ length: Math.min(minContains, mostItems + 1) }, () => contains),
  );
}

function prefixLength(rules: Rules): number {
  return stated(rules, "prefixItems").reduce((most, { length }) => Math.max(most, length), 0);
}

/** A string that two JSON values have in common if they are equal; the order of members does not matter. */
function jsonKey(value: JsonValue): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === "object" && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
