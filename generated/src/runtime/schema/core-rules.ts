// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isArray, isString } from "./checks.js";
import { compositionRule } from "./composition-rule.js";
import { describeSchema, kindOf } from "./describe.js";
import { below, type Rules, report, type Visit, walk } from "./explain.js";
import { isDateTime } from "./formats/date-time.js";
import { isUri, isUriReference } from "./formats/uri.js";
import { membersRule } from "./members-rule.js";
import type { RuntimeSchemaObject } from "./runtime-schema.js";

/** The rules of what CDEvents schemas use, as far as they use it: the emitter knows what these rules do not know. */
export const coreRules: Rules = {
  isOfType: (value, type) => kindOf(value) === type,
  keywords: [constantRule, textRule, membersRule, itemsRule, compositionRule],
};

/** `const` or `enum`, of which no constant is an array or an object. */
function constantRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void {
  const { const: constant = value, enum: constants = [constant] } = schema;
  if (!constants.includes(value)) report(visit, value, schema.enum ? "enum" : "const", describeSchema(schema));
}

/** `minLength` of 1, and the formats that CDEvents uses. */
export function textRule({ minLength, format }: RuntimeSchemaObject, value: unknown, visit: Visit): void {
  if (!isString(value)) return;
  if (minLength === 1 && value === "") report(visit, value, "minLength", "a non-empty string");
  if (
    (format === "date-time" && !isDateTime(value)) ||
    (format === "uri" && !isUri(value)) ||
    (format === "uri-reference" && !isUriReference(value))
  ) {
    report(visit, value, "format", `a valid ${format}`);
  }
}

/** `items`. */
function itemsRule({ items = true }: RuntimeSchemaObject, value: unknown, visit: Visit): void {
  if (!isArray(value)) return;
  for (let index = 0; index < value.length; index++) walk(items, value[index], below(visit, index));
}
