import type { JsonValue, SchemaObject } from "../../schema/schema.js";
import { declaredNames, hasDependencies, memberSchemas, requiredNames } from "./object-members.js";
import { matchesOf } from "./pattern/write-match.js";
import { type Conjunction, largest, type Sampling, smallest, spareValues } from "./sampling.js";
import type { Site } from "./site.js";

/** A sample with more properties than this is of no use to anybody. */
const mostProperties = 1000;

/** Where so many names of one's own choice had no value, the next one will have none either. */
const mostFailures = 3;

type Members = ReadonlyMap<string, JsonValue>;

/** The work on one object. */
interface Work {
  readonly conjunction: Conjunction;
  readonly site: Site;
  readonly sampling: Sampling;
  /** The properties that the schemas name. */
  readonly declared: ReadonlySet<string>;
  readonly most: number;
}

/** Objects that are worth a try: in a maximal sample with every property, and in any case with those required. */
export function* sampleObjects(conjunction: Conjunction, site: Site, sampling: Sampling): Generator<JsonValue> {
  const least = largest(conjunction, "minProperties") ?? 0;
  const most = smallest(conjunction, "maxProperties") ?? Number.POSITIVE_INFINITY;
  if (least > mostProperties || least > most) {
    sampling.refuse(site, least > most ? "no object is that small and that large" : `${least} properties are too many`);
    return;
  }
  const work: Work = { conjunction, site, sampling, declared: declaredNames(conjunction), most };
  const needed = withRequired(work, new Map());
  if (needed === undefined) return;
  const optional = optionalNames(work, needed);
  if (site.size === "maximal") {
    const all = withExtra(work, withOptional(work, needed, optional), Math.max(least, optional.length === 0 ? 1 : 0));
    yield object(work, all);
    yield object(work, oneByOne(work, needed, optional));
  }
  const enough = withExtra(work, withOptional(work, needed, optional, least), least);
  yield object(work, enough);
  yield object(work, withExtra(work, enough, enough.size + 1));
  yield* variations(work, enough, [...enough.keys(), ...optional]);
}

/** The properties that the schemas name, that are not there yet, and that may be. */
function optionalNames({ conjunction, declared }: Work, members: Members): readonly string[] {
  const names: string[] = [];
  for (const name of declared) if (!members.has(name) && !isForbidden(conjunction, name)) names.push(name);
  return names;
}

/** Whether the schemas leave no room for a property of this name. */
function isForbidden(conjunction: Conjunction, name: string): boolean {
  return memberSchemas(conjunction, name).includes(false);
}

/** The members together with those that have to stand beside them; `undefined` where one of these has no value. */
function withRequired(work: Work, members: Members): Members | undefined {
  const added = new Map(members);
  for (const name of requiredNames(work.conjunction, members.keys())) {
    if (added.has(name)) continue;
    const value = memberValue(work, name);
    if (value === undefined) return undefined;
    added.set(name, value);
  }
  return added;
}

/** Adds the optional properties that have a value, as long as there is room, or until there are enough. */
function withOptional(work: Work, members: Members, names: readonly string[], enough = work.most): Members {
  const most = Math.min(enough, work.most);
  if (members.size >= most) return members;
  if (!hasDependencies(work.conjunction)) return withAll(work, members, names, most);
  let all = members;
  for (const name of names) {
    if (all.size >= most) break;
    const more = withMember(work, all, name);
    if (more !== undefined && more.size <= work.most) all = more;
  }
  return all;
}

/** As `withOptional`, where no property brings others with it: what is required is there, and each comes by itself. */
function withAll(work: Work, members: Members, names: readonly string[], most: number): Members {
  const all = new Map(members);
  for (const name of names) {
    if (all.size >= most) break;
    const value = work.sampling.attempt(() => memberValue(work, name));
    if (value !== undefined) all.set(name, value);
  }
  return all;
}

/** Adds the optional properties that do not make the object invalid. */
function oneByOne(work: Work, members: Members, names: readonly string[]): Members {
  let all = members;
  for (const name of names) {
    const more = withMember(work, all, name);
    if (more !== undefined && work.sampling.isValid(object(work, more), work.conjunction)) all = more;
  }
  return all;
}

function withMember(work: Work, members: Members, name: string): Members | undefined {
  return work.sampling.attempt(() => {
    const value = memberValue(work, name);
    return value === undefined ? undefined : withRequired(work, new Map(members).set(name, value));
  });
}

function memberValue({ conjunction, site, sampling }: Work, name: string): JsonValue | undefined {
  return sampling.first(memberSchemas(conjunction, name), site.below(name));
}

/** Adds properties that no schema names, until there are as many as wanted: how an open object is shown. */
function withExtra(work: Work, members: Members, wanted: number): Members {
  if (members.size >= Math.min(wanted, work.most) || work.conjunction.some(isClosed)) return members;
  let all = members;
  let failures = 0;
  for (const name of extraNames(work)) {
    if (all.size >= wanted || failures >= mostFailures) break;
    if (all.has(name) || isForbidden(work.conjunction, name)) continue;
    const more = withMember(work, all, name);
    if (more === undefined) failures++;
    else all = more;
  }
  return all;
}

/** Whether a schema leaves no room for properties that it does not name. */
function isClosed({ additionalProperties, patternProperties }: SchemaObject): boolean {
  return additionalProperties === false && patternProperties === undefined;
}

function* extraNames({ conjunction, site, sampling }: Work): Generator<string> {
  for (const pattern of conjunction.flatMap(({ patternProperties = {} }) => Object.keys(patternProperties))) {
    yield* matchesOf(pattern, 0);
  }
  const names = conjunction.flatMap(({ propertyNames }) => propertyNames ?? []);
  for (const name of spareValues(sampling, [{ type: "string" }, ...names], site.below("propertyName"))) {
    if (typeof name === "string") yield name;
  }
}

/** Objects that differ from one in a single property, for whoever cannot take it. */
function* variations(work: Work, members: Members, names: readonly string[]): Generator<JsonValue> {
  const { conjunction, site, sampling, most } = work;
  for (const name of new Set(names)) {
    if (!members.has(name) && members.size >= most) continue;
    for (const value of spareValues(sampling, memberSchemas(conjunction, name), site.below(name))) {
      const varied = withRequired(work, new Map(members).set(name, value));
      if (varied !== undefined) yield object(work, varied);
    }
  }
}

/** The object of the members, in the order in which the schemas name them. */
function object({ declared }: Work, members: Members): JsonValue {
  const entries: [name: string, value: JsonValue][] = [];
  for (const name of declared) {
    const value = members.get(name);
    if (value !== undefined) entries.push([name, value]);
  }
  for (const entry of members) if (!declared.has(entry[0])) entries.push(entry);
  // `fromEntries` defines properties: `__proto__` is one like any other.
  return Object.fromEntries(entries);
}
