import type { Definitions, JsonType, Schema, SchemaObject } from "../../schema/schema.js";
import type { Conjunction } from "./sampling.js";
import type { Site } from "./site.js";

/** One way to satisfy schemas: a branch taken of every union, every reference followed. */
export interface Alternative {
  readonly conjunction: Conjunction;
  /** The place, with the definitions that were entered. */
  readonly site: Site;
}

/** The rules of going through alternatives. */
export interface Branching {
  readonly definitions: Definitions;
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
  readonly entered: ReadonlySet<string>;
}

/**
 * The ways to satisfy schemas that have to hold together, in the order of their branches. A branch that is taken need not
 * be the only one that holds, nor an `if` that is passed over fail: whoever makes a value of an alternative has to check it.
 */
export function alternatives(schemas: readonly Schema[], site: Site, branching: Branching): Generator<Alternative> {
  return expand({ todo: schemas, done: [], entered: new Set() }, site, branching);
}

function* expand({ todo, done, entered }: Progress, site: Site, branching: Branching): Generator<Alternative> {
  if (!branching.step()) return;
  const [schema, ...rest] = todo;
  if (schema === undefined) {
    yield { conjunction: done, site: entering(site, entered) };
  } else if (schema === true) {
    yield* expand({ todo: rest, done, entered }, site, branching);
  } else if (schema === false) {
    branching.refuse(site, "the schema allows no value here");
  } else {
    const named = follow(schema, entered, site, branching);
    if (named === undefined) return;
    for (const chosen of choices(schema, site)) {
      if (!branching.step()) return;
      const added = [...named.schemas, ...(schema.allOf ?? []), ...chosen];
      yield* expand({ todo: [...added, ...rest], done: [...done, schema], entered: named.entered }, site, branching);
    }
  }
}

/** What the schema refers to, unless it is among the alternative already, or would never end. */
function follow(
  { $ref }: SchemaObject,
  entered: ReadonlySet<string>,
  site: Site,
  branching: Branching,
): { readonly schemas: readonly Schema[]; readonly entered: ReadonlySet<string> } | undefined {
  if ($ref === undefined) return { schemas: [], entered };
  const name = $ref.slice("#/$defs/".length);
  if (entered.has(name)) return { schemas: [], entered };
  const definition = Object.hasOwn(branching.definitions, name) ? branching.definitions[name] : undefined;
  if (definition === undefined) {
    branching.refuse(site, `${$ref} is not defined`);
    return undefined;
  }
  if ((site.entered.get(name) ?? 0) > branching.recursion) {
    branching.refuseRecursion(site, `${$ref} requires itself without an end`);
    return undefined;
  }
  return { schemas: [definition], entered: new Set(entered).add(name) };
}

/** What a definition contains of itself is shown at its smallest. */
function entering(site: Site, names: ReadonlySet<string>): Site {
  if (names.size === 0) return site;
  const entered = new Map(site.entered);
  for (const name of names) entered.set(name, (entered.get(name) ?? 0) + 1);
  const again = [...names].some((name) => site.entered.has(name));
  return { ...site, entered, size: again ? "minimal" : site.size };
}

/** Every combination of one branch from each union of the schema. */
function choices(schema: SchemaObject, site: Site): Iterable<readonly Schema[]> {
  const unions: (readonly (readonly Schema[])[])[] = [];
  if (schema.anyOf !== undefined) unions.push(byType(schema, schema.anyOf));
  if (schema.oneOf !== undefined) unions.push(byType(schema, schema.oneOf));
  if (schema.if !== undefined) {
    const met = [schema.if, ...(schema.then === undefined ? [] : [schema.then])];
    const unmet = schema.else === undefined ? [] : [schema.else];
    unions.push(inOrder(site, met, unmet));
  }
  for (const [name, dependent] of Object.entries(schema.dependentSchemas ?? {})) {
    unions.push(inOrder(site, [dependent, { required: [name] }], [{ properties: { [name]: false } }]));
  }
  return combinations(unions);
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
