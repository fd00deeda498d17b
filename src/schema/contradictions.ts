import { conjunctsOf, referenceTarget, typesOf } from "./conjuncts.js";
import { forbiddenNames } from "./forbidden-names.js";
import { impossibleLimits } from "./impossible-limits.js";
import { impossibleTypes, impossibleValues } from "./impossible-values.js";
import type { Definitions, JsonType, Schema, SchemaObject } from "./schema.js";

/** Two rules that no value can keep both of. */
export interface Contradiction {
  /** The schema that one of the rules stands in, and where in it. */
  readonly schema: SchemaObject;
  readonly within: string;
  readonly message: string;
  readonly fix?: string;
}

/** The search through schemas that lead to the same definitions. What was found sound is not looked at again. */
export class ContradictionSearch {
  readonly #definitions: Definitions;
  readonly #lost: ReadonlySet<unknown>;
  readonly #sound = new WeakSet<SchemaObject>();
  /** How many schemas may still be looked at for the present one. */
  #visits = 0;
  /** How often something was left unsaid, since it was asked within itself or there was no end of asking. */
  #cuts = 0;

  /** @param lost - schemas of which nobody knows what they say, since their references lead nowhere */
  constructor(definitions: Definitions, lost: ReadonlySet<unknown>) {
    this.#definitions = definitions;
    this.#lost = lost;
  }

  /**
   * The contradictions that make it impossible to fulfil a schema: in what it says about the value itself, and about the parts
   * that every such value has.
   */
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
    // A schema that requires itself again is endless, not contradictory.
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

/** References can double what is required at every level; what is not found in so many steps is left to be found by nobody. */
const mostVisits = 10_000;

/** Whether a schema says so little that it cannot contradict itself: most do, and need no closer look. */
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

/** Where a schema says of itself that nothing is allowed. */
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

/** What all branches of an `anyOf` or `oneOf` have against them, if all have something. */
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
