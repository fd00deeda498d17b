import { isOfType } from "./conjuncts.js";
import type { Contradiction } from "./contradictions.js";
import type { JsonType, JsonValue, SchemaObject } from "./schema.js";

/** Finds `type` keywords that exclude each other. */
export function impossibleTypes(
  conjuncts: readonly SchemaObject[],
  types: readonly JsonType[],
): readonly Contradiction[] {
  if (types.length > 0) return [];
  const typed = conjuncts.filter(({ type }) => type !== undefined);
  const names = typed.map(({ type }) => [type].flat().join(" or "));
  const schema = typed.at(-1);
  return schema ? [{ schema, within: "/type", message: `a value cannot be ${names.join(" and also ")}` }] : [];
}

/** An `enum` or a `const`. */
interface Choice {
  readonly schema: SchemaObject;
  readonly within: "/enum" | "/const";
  readonly values: readonly JsonValue[];
}

/** Finds `enum` and `const` keywords that have no value in common, or no value of the right type. */
export function impossibleValues(
  conjuncts: readonly SchemaObject[],
  types: readonly JsonType[],
): readonly Contradiction[] {
  const choices = conjuncts.flatMap(choicesOf);
  for (const { schema, within, values } of choices) {
    if (values.length === 0) return [{ schema, within, message: "the list of values is empty" }];
    if (types.length > 0 && !values.some((value) => isOfType(value, types))) {
      return [{ schema, within, message: `none of the listed values is of type ${types.join(" or ")}` }];
    }
  }
  return disjointChoices(choices);
}

function choicesOf(schema: SchemaObject): readonly Choice[] {
  return [
    ...(schema.enum === undefined ? [] : [{ schema, within: "/enum", values: schema.enum } as const]),
    ...(schema.const === undefined ? [] : [{ schema, within: "/const", values: [schema.const] } as const]),
  ];
}

function disjointChoices(choices: readonly Choice[]): readonly Contradiction[] {
  // Objects and lists are rare here and not compared.
  if (choices.some(({ values }) => values.some((value) => typeof value === "object" && value !== null))) return [];
  let left: ReadonlySet<JsonValue> | undefined;
  for (const { schema, within, values } of choices) {
    const before = left;
    left = new Set(before === undefined ? values : values.filter((value) => before.has(value)));
    if (left.size === 0)
      return [{ schema, within, message: "none of the listed values is allowed by the other rules" }];
  }
  return [];
}

interface LimitPair {
  readonly least: "minimum" | "minLength" | "minItems" | "minProperties";
  readonly most: "maximum" | "maxLength" | "maxItems" | "maxProperties";
  /** The types that the limits apply to. */
  readonly of: readonly JsonType[];
}

const limitPairs: readonly LimitPair[] = [
  { least: "minimum", most: "maximum", of: ["number", "integer"] },
  { least: "minLength", most: "maxLength", of: ["string"] },
  { least: "minItems", most: "maxItems", of: ["array"] },
  { least: "minProperties", most: "maxProperties", of: ["object"] },
];

/** Finds lower limits that are greater than upper limits. */
export function impossibleLimits(
  conjuncts: readonly SchemaObject[],
  types: readonly JsonType[],
): readonly Contradiction[] {
  const relevant = limitPairs.filter(({ of }) => types.length > 0 && types.every((type) => of.includes(type)));
  return relevant.flatMap(({ least, most }) => {
    const highest = Math.max(...conjuncts.map((schema) => schema[least] ?? Number.NEGATIVE_INFINITY));
    const schema = conjuncts.find((conjunct) => (conjunct[most] ?? Number.POSITIVE_INFINITY) < highest);
    const message = `${least} is ${highest}, but ${most} is ${schema?.[most]}`;
    return schema === undefined ? [] : [{ schema, within: `/${most}`, message }];
  });
}
