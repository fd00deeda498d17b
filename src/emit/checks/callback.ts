import type { Schema } from "../../schema/schema.js";
import type { CheckWriter } from "./check-writer.js";
import type { Condition } from "./condition.js";
import { printCondition, printReturn } from "./print-condition.js";

/** A longer callback than this becomes a function of its own. */
const longestInline = 60;

/**
 * A function of one parameter that answers whether a condition about it holds: the name of a check where the condition is
 * just that, an arrow function where it is short, or else the name of a helper.
 */
export function asCallback(
  writer: CheckWriter,
  parameter: "item" | "name",
  schema: Schema,
  path: readonly string[],
  condition: Condition,
): string {
  if (typeof condition === "object" && condition.kind === "call" && condition.subject === parameter) {
    return condition.check;
  }
  const text = printCondition(condition, "");
  if (text.length <= longestInline) return `(${typeof condition === "boolean" ? "" : parameter}) => ${text}`;
  const type = parameter === "name" ? "string" : "unknown";
  return writer.helper(
    schema,
    path,
    parameter,
    (name) => `function ${name}(${parameter}: ${type}): boolean {\n${printReturn(condition, "  ")}}\n`,
  );
}
