import type { Draft } from "../definition-table.js";
import type { Context } from "./context.js";
import { lowerSimpleType, valuesOf } from "./simple-type.js";
import { simpleTypeOf, type TypeUse } from "./type-use.js";
import type { XmlNode } from "./xml-tree.js";

/** Applies `fixed` and `default`, of the first of several declarations that has one (part 1 sections 3.2 and 3.3). */
export function applyValueConstraints(
  draft: Draft,
  declarations: readonly XmlNode[],
  use: TypeUse | undefined,
  context: Context,
): Draft {
  const fixed = firstValue(declarations, "fixed");
  const fallback = firstValue(declarations, "default");
  if (fixed === undefined && fallback === undefined) return draft;
  // Behind a reference, the type is still the one that tells a number from a text.
  const simple = use && simpleTypeOf(use, context);
  const type = simple === undefined ? { type: "string" } : lowerSimpleType(simple, context);
  const values = valuesOf(fixed ?? fallback ?? "", type);
  const [first] = values;
  if (first === undefined) return draft;
  if (fixed === undefined) return Object.assign(draft, { default: first });
  return Object.assign(draft, values.length === 1 ? { const: first } : { enum: [...values] });
}

function firstValue(declarations: readonly XmlNode[], attribute: string): string | undefined {
  return declarations.map(({ attributes }) => attributes.get(attribute)).find((value) => value !== undefined);
}
