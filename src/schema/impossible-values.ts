import { isOfType } from "./conjuncts.js";
import type { Contradiction } from "./contradictions.js";
import type { JsonType, JsonValue, SchemaObject } from "./schema.js";

/** `type`s that exclude each other. */
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

/** `enum`s and `const`s that have no value in common, or none of the right type. */
export function impossibleValues(
  conjuncts: readonly SchemaObject[],
  types: readonly JsonType[],
): readonly Contradiction[] {
  const choices = conjuncts.flatMap(choicesOf);
  for (const { schema, within, values } of choices) {
    if (values.length === 0) return [{ schema, within, message: "no value is listed, so that none is allowed" }];
    if (types.length > 0 && !values.some((value) => isOfType(value, types))) {
      return [{ schema, within, message: `no value that is listed is of type ${types.join(" or ")}` }];
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
  // Objects and lists can be equal and written differently; nobody lists them, so they are not looked into.
  if (choices.some(({ values }) => values.some((value) => typeof value === "object" && value !== null))) return [];
  let left: ReadonlySet<JsonValue> | undefined;
  for (const { schema, within, values } of choices) {
    const before = left;
    left = new Set(before === undefined ? values : values.filter((value) => before.has(value)));
    if (left.size === 0) return [{ schema, within, message: "no value that is listed is allowed by the other rules" }];
  }
  return [];
}
