// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { has, hasOwn, isArray, isInteger, isNumber, isObject, memberNames } from "./checks.js";
import { compositionRule, matches, membersRule, patternRule, textRule } from "./core-rules.js";
import { describeSchema, kindOf, printable } from "./describe.js";
import { isEvaluatedBefore } from "./evaluated.js";
import { below, explain, isValid, type Rules, report, reportUnknown, type Visit, walk } from "./explain.js";
import type { RuntimeSchemaObject, RuntimeSchemas } from "./runtime-schema.js";
import { containsRule, numberRule, otherFormatsRule, sizeRule } from "./value-rules.js";
import { equals, isShallow, maximumDepth } from "./values.js";

/** The rules of all keywords and formats. */
export const allRules: Rules = {
  isOfType: (value, types) => [types].flat().some((type) => isOfType(value, type)),
  keywords: [
    depthRule,
    constantRule,
    textRule,
    patternRule,
    otherFormatsRule,
    numberRule,
    sizeRule,
    patternedMembersRule,
    namesRule,
    dependenciesRule,
    itemsRule,
    containsRule,
    shallowCompositionRule,
    exactlyOneRule,
    conditionRule,
    unevaluatedRule,
  ],
};

function isOfType(value: unknown, type: string): boolean {
  if (type === "integer") return isInteger(value);
  return kindOf(value) === type && (type !== "number" || isNumber(value));
}

/** `x-shallow`: the depth of a value. */
function depthRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void {
  if (schema["x-shallow"] && !isShallow(value)) {
    report(visit, value, "depth", `nested at most ${maximumDepth} levels deep`, "nested deeper");
  }
}

/** `const` and `enum`, including arrays and objects. */
function constantRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void {
  const { const: constant = value, enum: constants = [value] } = schema;
  if (!equals(constant, value)) report(visit, value, "const", describeSchema({ const: constant }));
  if (!constants.some((each) => equals(each, value))) {
    report(visit, value, "enum", describeSchema({ enum: constants }));
  }
}

/** `propertyNames`. */
function namesRule({ propertyNames = true }: RuntimeSchemaObject, value: unknown, visit: Visit): void {
  if (!isObject(value)) return;
  for (const name of memberNames(value)) {
    const place = below(visit, name);
    for (const { expected = "", message } of explain(propertyNames, name, visit.rules, place.path)) {
      report(place, name, "propertyNames", expected, undefined, `the property name ${message}`);
    }
  }
}

/** `dependentRequired` and `dependentSchemas`. */
function dependenciesRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void {
  if (!isObject(value)) return;
  const { dependentRequired = {}, dependentSchemas = {} } = schema;
  for (const name of memberNames(value)) {
    for (const other of (hasOwn(dependentRequired, name) && dependentRequired[name]) || []) {
      if (has(value, other)) continue;
      report(
        below(visit, other),
        undefined,
        "dependentRequired",
        "present",
        undefined,
        `is required with \`${printable(name)}\``,
      );
    }
    if (hasOwn(dependentSchemas, name)) walk(dependentSchemas[name] ?? true, value, visit);
  }
}

/** `items` and `prefixItems`. */
function itemsRule({ items = true, prefixItems = [] }: RuntimeSchemaObject, value: unknown, visit: Visit): void {
  if (!isArray(value)) return;
  for (let index = 0; index < value.length; index++) {
    walk(prefixItems[index] ?? items, value[index], below(visit, index));
  }
}

/** The core rule, except for values that are nested too deep. Those are reported by `x-shallow`. */
function shallowCompositionRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void {
  if (visit.path.length <= maximumDepth) compositionRule(schema, value, visit);
}

/** `oneOf`, if several alternatives are valid. */
function exactlyOneRule({ oneOf = [] }: RuntimeSchemaObject, value: unknown, visit: Visit): void {
  if (oneOf.filter((part) => isValid(part, value, visit)).length > 1) {
    report(
      visit,
      value,
      "oneOf",
      "one alternative",
      undefined,
      "must match exactly one alternative, but matches several",
    );
  }
}

/** `not`, and `if` with `then` and `else`. */
function conditionRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void {
  const { not: excluded, if: decision, then: yes = true, else: no = true } = schema;
  if (decision !== undefined) walk(isValid(decision, value, visit) ? yes : no, value, visit);
  if (excluded !== undefined && isValid(excluded, value, visit)) {
    report(visit, value, "not", "another value", undefined, "must not match the schema under `not`");
  }
}

/** `unevaluatedProperties` and `unevaluatedItems`. */
function unevaluatedRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void {
  const { properties, unevaluatedProperties, unevaluatedItems, additionalProperties, items } = schema;
  if (isObject(value) && unevaluatedProperties !== undefined && additionalProperties === undefined) {
    for (const name of memberNames(value)) {
      if (isEvaluatedBefore(schema, value, name, visit)) continue;
      const place = below(visit, name);
      if (unevaluatedProperties) walk(unevaluatedProperties, value[name], place);
      else reportUnknown(place, value[name], "unevaluatedProperties", properties);
    }
  }
  if (isArray(value) && unevaluatedItems !== undefined && items === undefined) {
    for (let index = 0; index < value.length; index++) {
      if (isEvaluatedBefore(schema, value, index, visit)) continue;
      walk(unevaluatedItems, value[index], below(visit, index));
    }
  }
}

/** The core rule, with `patternProperties`. */
export function patternedMembersRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void {
  membersRule(schema.patternProperties ? withMatches(schema, schema.patternProperties, value) : schema, value, visit);
}

/** Returns a schema whose `properties` include those that match a pattern, for the members of one value. */
function withMatches(schema: RuntimeSchemaObject, patterned: RuntimeSchemas, value: unknown): RuntimeSchemaObject {
  const { properties = {} } = schema;
  const patterns = Object.entries(patterned);
  const matched = memberNames(value).flatMap((name) => {
    const allOf = patterns.flatMap(([pattern, inner]) => (matches(name, pattern) ? [inner] : []));
    if (allOf.length === 0) return [];
    return [[name, { allOf: hasOwn(properties, name) ? [properties[name] ?? true, ...allOf] : allOf }]];
  });
  return { ...schema, properties: { ...properties, ...Object.fromEntries(matched) } };
}
