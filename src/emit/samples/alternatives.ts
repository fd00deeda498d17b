import { type Definitions, type JsonType, refName, type Schema, type SchemaObject } from "../../schema/schema.js";
import type { Conjunction } from "./sampling.js";
import type { Site } from "./site.js";

/** One way to satisfy schemas: a branch taken of every union, every reference followed. */
export interface Alternative {
  readonly conjunction: Conjunction;
  /** The recursive definitions that were entered. */
  readonly entered: readonly string[];
}

/** The rules of going through alternatives. */
export interface Branching {
  readonly definitions: Definitions;
  /** Whether a definition contains itself. */
  readonly isRecursive: (name: string) => boolean;
  /** How often a definition may be entered again inside itself. */
  readonly recursion: number;
  /** Counts a step, and says whether there may be another. */
  readonly step: () => boolean;
  readonly refuse: (site: Site, reason: string) => void;
  /** As `refuse`, where only the limit of recursion stands in the way. */
  readonly refuseRecursion: (site: Site, reason: string) => void;
}

interface Progress {
  readonly todo: readonly Schema[];
  readonly done: readonly SchemaObject[];
  /** The definitions that are among the schemas. */
  readonly followed: readonly string[];
}

/**
 * The ways to satisfy schemas that have to hold together, in the order of their branches. A branch that is taken need not
 * be the only one that holds, nor an `if` that is passed over fail: whoever makes a value of an alternative has to check it.
 */
export function alternatives(schemas: readonly Schema[], site: Site, branching: Branching): Iterable<Alternative> {
  // Most schemas leave nothing to choose.
  if (areSimple(schemas)) return branching.step() ? [{ conjunction: schemas, entered: [] }] : [];
  return expand({ todo: schemas, done: [], followed: [] }, site, branching);
}

/** Whether schemas are what they are, without references or other schemas that speak about the same value. */
function areSimple(schemas: readonly Schema[]): schemas is readonly SchemaObject[] {
  return schemas.every(
    (schema) =>
      typeof schema === "object" &&
      schema.$ref === undefined &&
      schema.allOf === undefined &&
      schema.anyOf === undefined &&
      schema.oneOf === undefined &&
      schema.if === undefined &&
      schema.dependentSchemas === undefined,
  );
}

function* expand(progress: Progress, site: Site, branching: Branching): Generator<Alternative> {
  const todo = [...progress.todo];
  const done = [...progress.done];
  const followed = [...progress.followed];
  for (let schema = todo.shift(); schema !== undefined; schema = todo.shift()) {
    if (!branching.step()) return;
    if (schema === true) continue;
    if (schema === false) return branching.refuse(site, "the schema allows no value here");
    done.push(schema);
    const added = additions(schema, followed, site, branching);
    if (added === undefined) return;
    const unions = unionsOf(schema, site);
    if (unions.length === 0) {
      todo.unshift(...added);
      continue;
    }
    for (const chosen of combinations(unions)) {
      if (!branching.step()) return;
      yield* expand({ todo: [...added, ...chosen, ...todo], done, followed }, site, branching);
    }
    return;
  }
  if (branching.step()) yield { conjunction: done, entered: followed.filter(branching.isRecursive) };
}

/** What has to hold beside a schema: what it refers to, unless that is among the alternative already, and its `allOf`. */
function additions(
  { $ref, allOf = [] }: SchemaObject,
  followed: string[],
  site: Site,
  branching: Branching,
): readonly Schema[] | undefined {
  const name = $ref && refName($ref);
  if (name === undefined || followed.includes(name)) return allOf;
  const definition = follow(name, site, branching);
  if (definition === undefined) return undefined;
  followed.push(name);
  return [definition, ...allOf];
}

/** What a reference leads to, unless it would never end. */
function follow(name: string, site: Site, branching: Branching): Schema | undefined {
  const definition = Object.hasOwn(branching.definitions, name) ? branching.definitions[name] : undefined;
  if (definition === undefined) {
    branching.refuse(site, `#/$defs/${name} is not defined`);
  } else if ((site.entered.get(name) ?? 0) > branching.recursion) {
    branching.refuseRecursion(site, `#/$defs/${name} requires itself without an end`);
    return undefined;
  }
  return definition;
}

/** The unions of a schema, from each of which one branch has to be chosen. */
function unionsOf(schema: SchemaObject, site: Site): readonly (readonly (readonly Schema[])[])[] {
  const unions: (readonly (readonly Schema[])[])[] = [];
  if (schema.anyOf !== undefined) unions.push(byType(schema, schema.anyOf));
  if (schema.oneOf !== undefined) unions.push(byType(schema, schema.oneOf));
  if (schema.if !== undefined) {
    const met = [schema.if, ...(schema.then === undefined ? [] : [schema.then])];
    const unmet = schema.else === undefined ? [] : [schema.else];
    unions.push(inOrder(site, met, unmet));
  }
  if (schema.dependentSchemas !== undefined) {
    for (const [name, dependent] of Object.entries(schema.dependentSchemas)) {
      unions.push(inOrder(site, [dependent, { required: [name] }], [{ properties: { [name]: false } }]));
    }
  }
  return unions;
}

function inOrder(site: Site, more: readonly Schema[], less: readonly Schema[]): readonly (readonly Schema[])[] {
  return site.size === "maximal" ? [more, less] : [less, more];
}

/** A branch that contradicts the type beside the union is not worth a try. */
function byType(schema: SchemaObject, branches: readonly Schema[]): readonly (readonly Schema[])[] {
  return branches.filter((branch) => mayBeOf(schema.type, branch)).map((branch) => [branch]);
}

function mayBeOf(type: SchemaObject["type"], branch: Schema): boolean {
  if (type === undefined || typeof branch === "boolean" || branch.type === undefined) return branch !== false;
  const allowed = listed(type);
  const numeric = (name: JsonType): JsonType => (name === "integer" ? "number" : name);
  return listed(branch.type).some((name) => allowed.some((other) => numeric(other) === numeric(name)));
}

function listed(type: JsonType | readonly JsonType[]): readonly JsonType[] {
  return typeof type === "string" ? [type] : type;
}

/** Every combination of one branch from each union. */
function* combinations(unions: readonly (readonly (readonly Schema[])[])[]): Generator<readonly Schema[]> {
  const [first, ...others] = unions;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const branch of first) {
    for (const rest of combinations(others)) yield [...branch, ...rest];
  }
}
