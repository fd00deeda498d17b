import { conjunctsOf, referenceTarget, typesOf } from "./conjuncts.js";
import { forbiddenNames } from "./forbidden-names.js";
import { impossibleLimits, impossibleTypes, impossibleValues } from "./impossible-values.js";
import type { Definitions, JsonType, Schema, SchemaObject } from "./schema.js";

/** Two rules that no value can match at once. */
export interface Contradiction {
  /** The schema that contains one of the rules, and the pointer to the rule in it. */
  readonly schema: SchemaObject;
  readonly within: string;
  readonly message: string;
  readonly fix?: string;
}

/** Searches schemas that share definitions. Schemas without contradictions are not searched again. */
export class ContradictionSearch {
  readonly #definitions: Definitions;
  readonly #lost: ReadonlySet<unknown>;
  readonly #sound = new WeakSet<SchemaObject>();
  /** The number of schemas that may still be searched for the current one. */
  #visits = 0;
  /** The number of times that the search stopped early, because of recursion or the limit. */
  #cuts = 0;

  /** @param lost - schemas whose content is unknown because their references are unresolved */
  constructor(definitions: Definitions, lost: ReadonlySet<unknown>) {
    this.#definitions = definitions;
    this.#lost = lost;
  }

  /** Returns the contradictions that make a schema unsatisfiable, in its own rules and in those of the parts it requires. */
  in(schema: Schema): readonly Contradiction[] {
    this.#visits = mostVisits;
    return this.#inAll([schema], new Set());
  }

  #inAll(schemas: readonly Schema[], seen: ReadonlySet<SchemaObject>): readonly Contradiction[] {
    const [only] = schemas.length === 1 ? schemas : [];
    if (only !== undefined && (isPlain(only) || (typeof only === "object" && this.#sound.has(only)))) return [];
    const cuts = this.#cuts;
    const found = this.#look(schemas, seen);
    if (typeof only === "object" && found.length === 0 && this.#cuts === cuts) this.#sound.add(only);
    return found;
  }

  #look(schemas: readonly Schema[], seen: ReadonlySet<SchemaObject>): readonly Contradiction[] {
    const conjuncts = conjunctsOf(schemas, this.#definitions);
    const [first] = conjuncts;
    if (first === undefined) return [];
    // A schema that requires itself is infinite, not contradictory.
    if (this.#visits-- <= 0 || seen.has(first)) {
      this.#cuts++;
      return [];
    }
    const itself = aboutItself(conjuncts, this.#definitions, this.#lost);
    if (itself.length > 0) return itself;
    const types = typesOf(conjuncts);
    const deeper = new Set([...seen, first]);
    const inner: Inner = (parts) => this.#inAll(parts, deeper);
    return [
      ...(isOnly(types, "object") ? inRequiredProperties(conjuncts, inner) : []),
      ...(isOnly(types, "array") ? inRequiredItems(conjuncts, inner) : []),
      ...inAlternatives(conjuncts, (branch) =>
        aboutItself(conjunctsOf([...conjuncts, branch], this.#definitions), this.#definitions, this.#lost),
      ),
    ];
  }
}

/** A limit, since references can double the number of required parts at every level. */
const mostVisits = 10_000;

/** Returns whether a schema has only keywords that cannot contradict each other. */
function isPlain(schema: Schema): boolean {
  if (typeof schema === "boolean") return true;
  return Object.keys(schema).every((keyword) => plainKeywords.has(keyword)) && schema.type?.length !== 0;
}

const plainKeywords: ReadonlySet<string> = new Set<keyof SchemaObject>([
  ...(["type", "format", "pattern", "minLength"] as const),
  ...(["title", "description", "default", "examples", "deprecated"] as const),
]);

type Inner = (parts: readonly Schema[]) => readonly Contradiction[];

function isOnly(types: readonly JsonType[], wanted: JsonType): boolean {
  return types.length > 0 && types.every((type) => type === wanted);
}

function aboutItself(
  conjuncts: readonly SchemaObject[],
  definitions: Definitions,
  lost: ReadonlySet<unknown>,
): readonly Contradiction[] {
  const types = typesOf(conjuncts);
  return [
    ...conjuncts.flatMap((schema) => prohibitions(schema, definitions, lost)),
    ...impossibleTypes(conjuncts, types),
    ...impossibleValues(conjuncts, types),
    ...impossibleLimits(conjuncts, types),
    ...(isOnly(types, "object") ? forbiddenNames(conjuncts) : []),
  ];
}

/** Finds keywords that forbid every value. */
function prohibitions(
  schema: SchemaObject,
  definitions: Definitions,
  lost: ReadonlySet<unknown>,
): readonly Contradiction[] {
  const { allOf = [], not } = schema;
  const isEmptyNot = not === true || (typeof not === "object" && Object.keys(not).length === 0 && !lost.has(not));
  const places = [
    ...(isEmptyNot ? ["/not"] : []),
    ...(referenceTarget(schema, definitions) === false ? ["/$ref"] : []),
    ...allOf.flatMap((part, index) => (part === false ? `/allOf/${index}` : [])),
  ];
  return places.map((within) => ({ schema, within, message: "this forbids every value" }));
}

function inRequiredProperties(conjuncts: readonly SchemaObject[], inner: Inner): readonly Contradiction[] {
  const required = new Set(conjuncts.flatMap((schema) => schema.required ?? []));
  return [...required].flatMap((name) => inner(conjuncts.flatMap((schema) => propertyOf(schema, name))));
}

function propertyOf({ properties = {} }: SchemaObject, name: string): readonly Schema[] {
  const schema = Object.hasOwn(properties, name) ? properties[name] : undefined;
  return schema === undefined ? [] : [schema];
}

function inRequiredItems(conjuncts: readonly SchemaObject[], inner: Inner): readonly Contradiction[] {
  const least = Math.max(...conjuncts.map(({ minItems = 0 }) => minItems));
  return conjuncts.flatMap((schema) => {
    const { prefixItems = [], items = true } = schema;
    const required = prefixItems.slice(0, least);
    const forbidden = items === false && least > prefixItems.length ? prefixItems.length : required.indexOf(false);
    if (forbidden >= 0) {
      const within = forbidden < prefixItems.length ? `/prefixItems/${forbidden}` : "/items";
      return [{ schema, within, message: `${least} items are required, but no more than ${forbidden} are allowed` }];
    }
    return [...required, ...(least > prefixItems.length ? [items] : [])].flatMap((item) => inner([item]));
  });
}

/** Returns the contradictions of all branches of an `anyOf` or `oneOf`, if every branch has one. */
function inAlternatives(
  conjuncts: readonly SchemaObject[],
  inBranch: (branch: Schema) => readonly Contradiction[],
): readonly Contradiction[] {
  return conjuncts.flatMap((schema) =>
    (["anyOf", "oneOf"] as const).flatMap((keyword) => {
      const found = (schema[keyword] ?? []).map((branch, index) =>
        branch === false
          ? [{ schema, within: `/${keyword}/${index}`, message: "this forbids every value" }]
          : inBranch(branch),
      );
      return found.every((contradictions) => contradictions.length > 0) ? found.flat() : [];
    }),
  );
}
