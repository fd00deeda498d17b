// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../issue.js";
import { isNumber } from "./checks.js";
import { mismatch, type Path } from "./explain.js";
import { isMultipleOf } from "./multiple-of.js";
import type { RuntimeSchemaObject } from "./runtime-schema.js";

/** The rules about numbers. */
export function numberRule(schema: RuntimeSchemaObject, value: unknown, path: Path): readonly Issue[] {
  if (!isNumber(value)) return [];
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf } = schema;
  const issues: Issue[] = [];
  const add = (keyword: string, expected: string): void => {
    issues.push(mismatch(path, keyword, expected, value));
  };
  if (minimum !== undefined && value < minimum) add("minimum", `${minimum} or more`);
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum)
    add("exclusiveMinimum", `more than ${exclusiveMinimum}`);
  if (maximum !== undefined && value > maximum) add("maximum", `${maximum} or less`);
  if (exclusiveMaximum !== undefined && value >= exclusiveMaximum)
    add("exclusiveMaximum", `less than ${exclusiveMaximum}`);
  if (multipleOf !== undefined && !isMultipleOf(value, multipleOf)) add("multipleOf", `a multiple of ${multipleOf}`);
  return issues;
}
