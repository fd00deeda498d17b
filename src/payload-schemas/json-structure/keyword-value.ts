import { type ShapeRule, shapeRules } from "../../schema/keyword-shapes.js";
import type { KeywordShape } from "../../schema/keywords.js";
import type { JsonValue } from "../../schema/schema.js";
import { type JsonObject, own } from "../../schema/schema-document.js";
import { type At, below, type Context } from "./context.js";

/** The value of a keyword, if it has the shape that the keyword wants; says so where it has not. */
export function keywordValue(
  at: At<JsonObject>,
  keyword: string,
  shape: KeywordShape,
  context: Context,
): JsonValue | undefined {
  const value = own(at.value, keyword);
  if (value === undefined) return undefined;
  const rule: ShapeRule = shapeRules[shape];
  if (rule.fits(value)) return value;
  refuseValue(below(at, keyword, value), keyword, rule.wants, context, rule.mend?.(value));
  return undefined;
}

/** Says that the value of a keyword is none that it can have. */
export function refuseValue(at: At, keyword: string, wants: string, context: Context, fix?: string): void {
  context.report("invalid-data-schema", `"${keyword}" has to be ${wants}`, { pointer: at.pointer }, fix);
}
