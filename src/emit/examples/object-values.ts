import type { JsonValue, Schema, SchemaObject } from "../../schema/schema.js";
import { matchingStrings } from "../patterns/matching-strings.js";
import type { Place } from "./place.js";
import { largest, optionalValues, type Rules, type Search, smallest, stated } from "./search.js";

/** An example with more optional properties than this is not helpful. */
const mostProperties = 1000;

/** The number of names without a value after which no further name is tried. */
const mostFailures = 3;

/** The object that is being made. */
interface Work {
  readonly rules: Rules;
  readonly place: Place;
  readonly search: Search;
  /** The properties that the rules name, in their order, with their schemas in the rules that name nothing else. */
  readonly declared: ReadonlyMap<string, readonly Schema[]>;
  /** The rules that apply to properties which they do not name. */
  readonly openRules: Rules;
  readonly dependencies: readonly { readonly [name: string]: readonly string[] }[];
  readonly most: number;
}

type Members = ReadonlyMap<string, JsonValue>;

/** Proposes objects: in a maximal example with every property, then with the required ones. */
export function* objectValues(rules: Rules, place: Place, search: Search): Generator<JsonValue> {
  const least = largest(rules, "minProperties", 0);
  const most = smallest(rules, "maxProperties");
  if (least > mostProperties || least > most) {
    search.refuse(place, least > most ? "minProperties exceeds maxProperties" : `${least} properties are too many`);
    return;
  }
  const work: Work = {
    rules,
    place,
    search,
    declared: declaredProperties(rules),
    openRules: rules.filter(isOpen),
    dependencies: stated(rules, "dependentRequired"),
    most,
  };
  const required = new Map<string, JsonValue>();
  if (!add(work, required, stated(rules, "required").flat())) return;
  const optional = [...work.declared.keys()].filter((name) => !required.has(name) && !isForbidden(work, name));
  if (place.size === "maximal") {
    const shown = Math.min(most, mostProperties);
    const all = withOptional(work, required, optional, shown);
    yield toObject(work, withExtra(work, all, Math.max(least, optional.length === 0 ? 1 : 0)));
    yield toObject(work, withOptional(work, required, optional, shown, true));
  }
  const enough = withExtra(work, withOptional(work, required, optional, least), least);
  yield toObject(work, enough);
  yield toObject(work, withExtra(work, enough, enough.size + 1));
  yield* variations(work, enough, new Set([...enough.keys(), ...optional]));
}

/** Adds properties and those that they require. Adds nothing and returns `false` if one of them has no value. */
function add(work: Work, members: Map<string, JsonValue>, names: Iterable<string>): boolean {
  const { place, search, most, dependencies } = work;
  const added: string[] = [];
  // Names added to the set while it is iterated are visited as well.
  const wanted = new Set(names);
  for (const name of wanted) {
    if (!members.has(name)) {
      const value = members.size < most ? search.first(memberSchemas(work, name), place.below(name)) : undefined;
      if (value === undefined) {
        for (const other of added) members.delete(other);
        return false;
      }
      members.set(name, value);
      added.push(name);
    }
    for (const required of dependencies) for (const other of own(required, name) ?? []) wanted.add(other);
  }
  return true;
}

/** Adds optional properties that have a value until there are enough; `isChecked` leaves out those that are not valid. */
function withOptional(
  work: Work,
  members: Members,
  names: readonly string[],
  enough: number,
  isChecked = false,
): Members {
  let all = new Map(members);
  for (const name of names) {
    if (all.size >= enough) break;
    const before = isChecked ? new Map(all) : all;
    const isAdded = work.search.optional(() => add(work, all, [name]));
    if (isAdded && isChecked && !work.search.isValid(toObject(work, all), work.rules)) all = before;
  }
  return all;
}

/** Adds properties that no schema names until there are as many as wanted, to show that an object is open. */
function withExtra(work: Work, members: Members, wanted: number): Members {
  if (members.size >= Math.min(wanted, work.most) || work.rules.some(isClosed)) return members;
  const all = new Map(members);
  let failures = 0;
  for (const name of extraNames(work)) {
    if (all.size >= wanted || failures >= mostFailures) break;
    if (all.has(name) || isForbidden(work, name)) continue;
    if (!work.search.optional(() => add(work, all, [name]))) failures++;
  }
  return all;
}

function* extraNames({ rules, place, search }: Work): Generator<string> {
  for (const pattern of stated(rules, "patternProperties").flatMap(Object.keys)) yield* matchingStrings(pattern, 0);
  const names = [{ type: "string" } as const, ...stated(rules, "propertyNames")];
  for (const name of optionalValues(search, names, place.below("propertyName"))) {
    if (typeof name === "string") yield name;
  }
}

/** Objects that differ from a rejected one in a single property. */
function* variations(work: Work, members: Members, names: ReadonlySet<string>): Generator<JsonValue> {
  const { place, search } = work;
  for (const name of names) {
    for (const value of optionalValues(search, memberSchemas(work, name), place.below(name))) {
      const varied = new Map(members).set(name, value);
      if (add(work, varied, varied.keys())) yield toObject(work, varied);
    }
  }
}

function declaredProperties(rules: Rules): ReadonlyMap<string, readonly Schema[]> {
  const declared = new Map<string, Schema[]>();
  for (const schema of rules) {
    for (const [name, member] of Object.entries(schema.properties ?? {})) {
      const schemas = declared.get(name) ?? [];
      declared.set(name, schemas);
      if (!isOpen(schema)) schemas.push(member);
    }
  }
  return declared;
}

/** Whether a schema has rules for properties that it does not name. */
function isOpen({ patternProperties, additionalProperties }: SchemaObject): boolean {
  return patternProperties !== undefined || additionalProperties !== undefined;
}

/** The schemas that the value of a property has to satisfy. */
function memberSchemas({ rules, declared, openRules, search }: Work, name: string): readonly Schema[] {
  const found = [...(declared.get(name) ?? [])];
  for (const { properties = {}, patternProperties = {}, additionalProperties } of openRules) {
    const before = found.length;
    const member = own(properties, name);
    if (member !== undefined) found.push(member);
    for (const [pattern, schema] of Object.entries(patternProperties)) {
      if (search.matches(pattern, name)) found.push(schema);
    }
    if (found.length === before && additionalProperties !== undefined) found.push(additionalProperties);
  }
  return found.length > 0 ? found : stated(rules, "unevaluatedProperties");
}

function isForbidden(work: Work, name: string): boolean {
  return memberSchemas(work, name).includes(false);
}

/** Whether a schema allows only the properties that it names. */
function isClosed({ additionalProperties, patternProperties }: SchemaObject): boolean {
  return additionalProperties === false && patternProperties === undefined;
}

/** The object with its members in the order of the schemas. */
function toObject({ declared }: Work, members: Members): JsonValue {
  const names = [...[...declared.keys()].filter((name) => members.has(name)), ...members.keys()];
  // `fromEntries` defines properties: `__proto__` is one like any other.
  return Object.fromEntries(names.map((name) => [name, members.get(name) ?? null]));
}

function own<T>(record: { readonly [name: string]: T }, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
