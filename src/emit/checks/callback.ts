import type { Schema } from "../../schema/schema.js";
import type { CheckContext } from "./check-context.js";
import type { Condition } from "./condition.js";
import { printCondition, printReturn } from "./print-condition.js";

/** A longer callback than this becomes a separate function. */
const longestInline = 60;

/**
 * Returns a function of one parameter that tests a condition on it: the name of a check if the condition is a call of it, an
 * arrow function if it is short, and the name of a helper otherwise.
 */
export function asCallback(
  context: CheckContext,
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
  return context.helper(
    schema,
    path,
    parameter,
    (name) => `function ${name}(${parameter}: ${type}): boolean {\n${printReturn(condition, "  ")}}\n`,
  );
}
