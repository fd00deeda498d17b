// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isArray, isString } from "./checks.js";
import { compositionRule } from "./composition-rule.js";
import { describeSchema } from "./describe.js";
import { below, type Rules, report, type Visit, walk } from "./explain.js";
import { isDateTime } from "./formats/date-time.js";
import { isUri, isUriReference } from "./formats/uri.js";
import { membersRule } from "./members-rule.js";
import { nearest } from "./nearest.js";
import type { RuntimeSchemaObject } from "./runtime-schema.js";

/** The rules of the keywords and formats that CDEvents schemas use, as far as they use them. */
export const coreRules: Rules = [constantRule, textRule, membersRule, itemsRule, compositionRule];

/** `const` and `enum`, of which no constant is an array or an object. */
function constantRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void {
  constantsRule(schema, value, visit, (constant) => constant === value);
}

/** `const` and `enum`, with a way to tell whether a constant is the value. */
export function constantsRule(
  schema: RuntimeSchemaObject,
  value: unknown,
  visit: Visit,
  isValue: (constant: unknown) => boolean,
): void {
  for (const keyword of ["const", "enum"] as const) {
    const constants = keyword === "enum" ? schema.enum : schema.const !== undefined && [schema.const];
    if (!constants || constants.some(isValue)) continue;
    const meant = isString(value) && nearest(value, constants.filter(isString));
    report(visit, value, keyword, describeSchema({ enum: constants }), meant ? `did you mean "${meant}"?` : undefined);
  }
}

/** `minLength` of 1, `pattern`, and the formats that CDEvents uses. */
export function textRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void {
  if (!isString(value)) return;
  const { minLength, pattern, format } = schema;
  if (minLength === 1 && value === "") report(visit, value, "minLength", "a non-empty string");
  if (pattern !== undefined && !new RegExp(pattern, "u").test(value)) {
    report(visit, value, "pattern", `a match of ${pattern}`);
  }
  if (
    (format === "date-time" && !isDateTime(value)) ||
    (format === "uri" && !isUri(value)) ||
    (format === "uri-reference" && !isUriReference(value))
  ) {
    report(visit, value, "format", `a valid ${format}`);
  }
}

/** `items` and `prefixItems`. */
export function itemsRule({ items = true, prefixItems = [] }: RuntimeSchemaObject, value: unknown, visit: Visit): void {
  if (!isArray(value)) return;
  for (let index = 0; index < value.length; index++) {
    walk(prefixItems[index] ?? items, value[index], below(visit, index));
  }
}
