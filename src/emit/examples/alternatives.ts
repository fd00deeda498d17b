import { type Definitions, refName, type Schema, type SchemaObject } from "../../schema/schema.js";
import type { Place } from "./place.js";
import type { Rules } from "./search.js";

/** One way to satisfy schemas: a branch of each union is chosen, and each reference is followed. */
export interface Alternative {
  readonly rules: Rules;
  /** The place, inside the definitions that were followed. */
  readonly place: Place;
}

/** The rules by which alternatives are enumerated. */
export interface Branching {
  readonly definitions: Definitions;
  /** How often a definition may be entered again inside itself. */
  readonly recursion: number;
  /** Counts a step, and returns whether another one is allowed. */
  readonly step: () => boolean;
  readonly refuse: (place: Place, reason: string) => void;
  /** Called where only the limit of recursion rules out an alternative. */
  readonly refuseRecursion: (place: Place, name: string) => void;
}

interface Progress {
  readonly todo: readonly Schema[];
  readonly done: readonly SchemaObject[];
  readonly followed: ReadonlySet<string>;
  readonly place: Place;
}

/**
 * Enumerates the ways to satisfy all of some schemas, in the order of their branches. A value for an alternative still has
 * to be checked: it may also satisfy other branches of a `oneOf`, or an `if` whose `else` was chosen.
 */
export function alternatives(schemas: readonly Schema[], place: Place, branching: Branching): Iterable<Alternative> {
  return expand({ todo: schemas, done: [], followed: new Set(), place }, branching);
}

function* expand(progress: Progress, branching: Branching): Generator<Alternative> {
  // Last in, first out: the next schema is at the end.
  const todo = progress.todo.toReversed();
  const done = [...progress.done];
  const followed = new Set(progress.followed);
  let { place } = progress;
  for (let schema = todo.pop(); schema !== undefined; schema = todo.pop()) {
    if (!branching.step()) return;
    if (schema === true) continue;
    if (schema === false) return branching.refuse(place, "the schema allows no value");
    done.push(schema);
    todo.push(...(schema.allOf ?? []).toReversed());
    const name = schema.$ref && refName(schema.$ref);
    if (name !== undefined && !followed.has(name)) {
      if ((place.entered.get(name) ?? 0) > branching.recursion) return branching.refuseRecursion(place, name);
      followed.add(name);
      place = place.inside(name);
      todo.push(branching.definitions[name] ?? true);
    }
    const unions = unionsOf(schema, place);
    if (unions.length > 0) return yield* branch(unions, { todo: todo.toReversed(), done, followed, place }, branching);
  }
  if (branching.step()) yield { rules: done, place };
}

function* branch(unions: readonly Union[], progress: Progress, branching: Branching): Generator<Alternative> {
  for (const chosen of combinations(unions)) {
    if (!branching.step()) return;
    yield* expand({ ...progress, todo: [...chosen, ...progress.todo] }, branching);
  }
}

/** A choice between lists of schemas. */
type Union = readonly (readonly Schema[])[];

function unionsOf(schema: SchemaObject, place: Place): readonly Union[] {
  const { anyOf, oneOf, if: condition, then: yes = true, else: no = true, dependentSchemas } = schema;
  const inOrder = (more: readonly Schema[], less: readonly Schema[]): Union =>
    place.size === "maximal" ? [more, less] : [less, more];
  const unions: Union[] = [];
  if (anyOf !== undefined) unions.push(anyOf.map((option) => [option]));
  if (oneOf !== undefined) unions.push(oneOf.map((option) => [option]));
  if (condition !== undefined) unions.push(inOrder([condition, yes], [no]));
  for (const [name, dependent] of Object.entries(dependentSchemas ?? {})) {
    unions.push(inOrder([dependent, { required: [name] }], [{ properties: { [name]: false } }]));
  }
  return unions;
}

/** Every combination of one branch from each union. */
function* combinations([first, ...others]: readonly Union[]): Generator<readonly Schema[]> {
  if (first === undefined) {
    yield [];
    return;
  }
  for (const branch of first) for (const rest of combinations(others)) yield [...branch, ...rest];
}
