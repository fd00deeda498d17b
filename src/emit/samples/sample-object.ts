import type { JsonValue } from "../../schema/schema.js";
import { declaredNames, isForbidden, memberSchemas, requiredNames } from "./object-members.js";
import { matchesOf } from "./pattern/write-match.js";
import { type Conjunction, firstValue, largest, type Sampling, smallest, spareValues } from "./sampling.js";
import { below, type Site } from "./site.js";

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
  const work: Work = { conjunction, site, sampling, most };
  const needed = withRequired(work, new Map());
  if (needed === undefined) return;
  const optional = declaredNames(conjunction).filter((name) => !needed.has(name) && !isForbidden(conjunction, name));
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

/** The members together with those that have to stand beside them; `undefined` where one of these has no value. */
function withRequired({ conjunction, site, sampling }: Work, members: Members): Members | undefined {
  const added = new Map(members);
  for (const name of requiredNames(conjunction, [...members.keys()])) {
    if (added.has(name)) continue;
    const value = firstValue(sampling, memberSchemas(conjunction, name), below(site, name));
    if (value === undefined) return undefined;
    added.set(name, value);
  }
  return added;
}

/** Adds the optional properties that have a value, as long as there is room, or until there are enough. */
function withOptional(work: Work, members: Members, names: readonly string[], enough = work.most): Members {
  let all = members;
  for (const name of names) {
    if (all.size >= Math.min(enough, work.most)) break;
    const more = withMember(work, all, name);
    if (more !== undefined && more.size <= work.most) all = more;
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
    const { conjunction, site, sampling } = work;
    const value = firstValue(sampling, memberSchemas(conjunction, name), below(site, name));
    return value === undefined ? undefined : withRequired(work, new Map(members).set(name, value));
  });
}

/** Adds properties that no schema names, until there are as many as wanted: how an open object is shown. */
function withExtra(work: Work, members: Members, wanted: number): Members {
  if (members.size >= Math.min(wanted, work.most)) return members;
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

function* extraNames({ conjunction, site, sampling }: Work): Generator<string> {
  for (const pattern of conjunction.flatMap(({ patternProperties = {} }) => Object.keys(patternProperties))) {
    yield* matchesOf(pattern, 0);
  }
  const names = conjunction.flatMap(({ propertyNames }) => propertyNames ?? []);
  for (const name of spareValues(sampling, [{ type: "string" }, ...names], below(site, "propertyName"))) {
    if (typeof name === "string") yield name;
  }
}

/** Objects that differ from one in a single property, for whoever cannot take it. */
function* variations(work: Work, members: Members, names: readonly string[]): Generator<JsonValue> {
  const { conjunction, site, sampling, most } = work;
  for (const name of new Set(names)) {
    if (!members.has(name) && members.size >= most) continue;
    for (const value of spareValues(sampling, memberSchemas(conjunction, name), below(site, name))) {
      const varied = withRequired(work, new Map(members).set(name, value));
      if (varied !== undefined) yield object(work, varied);
    }
  }
}

/** The object of the members, in the order in which the schemas name them. */
function object({ conjunction }: Work, members: Members): JsonValue {
  const names = new Set([...declaredNames(conjunction).filter((name) => members.has(name)), ...members.keys()]);
  // `fromEntries` defines properties: `__proto__` is one like any other.
  return Object.fromEntries([...names].map((name) => [name, members.get(name) ?? null]));
}
