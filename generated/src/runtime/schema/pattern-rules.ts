// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { hasOwn, isString } from "./checks.js";
import { report, type Visit } from "./explain.js";
import { memberNames } from "./members.js";
import { membersRule } from "./members-rule.js";
import type { RuntimeSchemaObject } from "./runtime-schema.js";

/** `pattern`. */
export function patternRule({ pattern }: RuntimeSchemaObject, value: unknown, visit: Visit): void {
  if (pattern === undefined || !isString(value) || matches(value, pattern)) return;
  report(visit, value, "pattern", `a match of ${pattern}`);
}

/** As the core rule, but the members whose names match a pattern are among the `properties`. */
export function patternedMembersRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void {
  const { properties = {}, patternProperties = {} } = schema;
  const patterns = Object.entries(patternProperties);
  const matched = memberNames(value).flatMap((name) => {
    const allOf = patterns.flatMap(([pattern, inner]) => (matches(name, pattern) ? [inner] : []));
    if (allOf.length === 0) return [];
    return [[name, { allOf: hasOwn(properties, name) ? [properties[name] ?? true, ...allOf] : allOf }]];
  });
  membersRule({ ...schema, properties: { ...properties, ...Object.fromEntries(matched) } }, value, visit);
}

function matches(text: string, pattern: string): boolean {
  return new RegExp(pattern, "u").test(text);
}
