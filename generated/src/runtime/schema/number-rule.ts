// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isNumber } from "./checks.js";
import { report, type Visit } from "./explain.js";
import { isMultipleOf } from "./multiple-of.js";
import type { RuntimeSchemaObject } from "./runtime-schema.js";

/** The rules about numbers. */
export function numberRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void {
  if (!isNumber(value)) return;
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf } = schema;
  if (minimum !== undefined && value < minimum) report(visit, value, "minimum", `${minimum} or more`);
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum)
    report(visit, value, "exclusiveMinimum", `more than ${exclusiveMinimum}`);
  if (maximum !== undefined && value > maximum) report(visit, value, "maximum", `${maximum} or less`);
  if (exclusiveMaximum !== undefined && value >= exclusiveMaximum)
    report(visit, value, "exclusiveMaximum", `less than ${exclusiveMaximum}`);
  if (multipleOf !== undefined && !isMultipleOf(value, multipleOf))
    report(visit, value, "multipleOf", `a multiple of ${multipleOf}`);
}
