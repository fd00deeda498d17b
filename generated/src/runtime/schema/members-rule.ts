// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { has, hasOwn, isObject } from "./checks.js";
import { describeSchema } from "./describe.js";
import { below, report, type Visit, walk } from "./explain.js";
import type { RuntimeSchemaObject } from "./runtime-schema.js";

/** `required`, `properties` and `additionalProperties`. */
export function membersRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void {
  if (!isObject(value)) return;
  const { required = [], properties = {}, additionalProperties: others = true, hints = {} } = schema;
  for (const name of required) {
    // What every object inherits has no keywords, nor has `true`: both are described as the schema that admits everything.
    if (!has(value, name)) report(below(visit, name), undefined, "required", describeSchema(Object(properties[name])));
  }
  for (const name in value) {
    const place = below(visit, name);
    const member = value[name];
    if (!has(value, name)) continue;
    if (hasOwn(properties, name)) walk(properties[name] ?? true, member, place);
    else walk(others, member, place, "additionalProperties", hasOwn(hints, name) && hints[name]);
  }
}
