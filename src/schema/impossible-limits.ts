import type { Contradiction } from "./contradictions.js";
import type { JsonType, SchemaObject } from "./schema.js";

interface LimitPair {
  readonly least: "minimum" | "minLength" | "minItems" | "minProperties";
  readonly most: "maximum" | "maxLength" | "maxItems" | "maxProperties";
  /** The types that the two speak of; they say nothing about other values. */
  readonly of: readonly JsonType[];
}

const limitPairs: readonly LimitPair[] = [
  { least: "minimum", most: "maximum", of: ["number", "integer"] },
  { least: "minLength", most: "maxLength", of: ["string"] },
  { least: "minItems", most: "maxItems", of: ["array"] },
  { least: "minProperties", most: "maxProperties", of: ["object"] },
];

/** Lower limits that lie above upper ones. */
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
