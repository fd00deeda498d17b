// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { has, hasOwn, isArray, isInteger, isNumber, isObject, memberNames } from "./checks.js";
import { compositionRule, matches, membersRule, patternRule, textRule } from "./core-rules.js";
import { describeSchema, kindOf } from "./describe.js";
import { isEvaluatedBefore } from "./evaluated.js";
import { below, explain, isValid, type Rules, report, type Visit, walk } from "./explain.js";
import type { RuntimeSchemaObject } from "./runtime-schema.js";
import { containsRule, numberRule, otherFormatsRule, sizeRule } from "./value-rules.js";
import { equals, isShallow, maximumDepth } from "./values.js";

/** The rules of every keyword and format that is checked. */
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

/** How deep a value may be nested. */
function depthRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void {
  if (schema["x-shallow"] && !isShallow(value)) {
    report(visit, value, "depth", `nested at most ${maximumDepth} levels deep`);
  }
}

/** `const` and `enum`, also of arrays and objects. */
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
    for (const { expected, hint } of explain(propertyNames, name, visit.rules, place.path)) {
      report(place, name, "propertyNames", `a member whose name is ${expected}`, hint);
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
      report(below(visit, other), undefined, "dependentRequired", `present beside \`${name}\``);
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

/** The core rule, but not for what is nested too deep: that was reported where the walk began, see `x-shallow`. */
function shallowCompositionRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void {
  if (visit.path.length <= maximumDepth) compositionRule(schema, value, visit);
}

/** `oneOf`, where a value is valid by several alternatives. */
function exactlyOneRule({ oneOf = [] }: RuntimeSchemaObject, value: unknown, visit: Visit): void {
  if (oneOf.filter((part) => isValid(part, value, visit)).length > 1) {
    report(visit, value, "oneOf", "valid by one alternative only");
  }
}

/** `not`, and `if` with `then` and `else`. */
function conditionRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void {
  const { not: excluded, if: decision, then: yes = true, else: no = true } = schema;
  if (decision !== undefined) walk(isValid(decision, value, visit) ? yes : no, value, visit);
  if (excluded !== undefined && isValid(excluded, value, visit)) {
    report(visit, value, "not", "other than what is excluded here");
  }
}

/** `unevaluatedProperties` and `unevaluatedItems`. */
function unevaluatedRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void {
  const { unevaluatedProperties, unevaluatedItems, additionalProperties, items } = schema;
  if (isObject(value) && unevaluatedProperties !== undefined && additionalProperties === undefined) {
    for (const name of memberNames(value)) {
      if (isEvaluatedBefore(schema, value, name, visit)) continue;
      walk(unevaluatedProperties, value[name], below(visit, name));
    }
  }
  if (isArray(value) && unevaluatedItems !== undefined && items === undefined) {
    for (let index = 0; index < value.length; index++) {
      if (isEvaluatedBefore(schema, value, index, visit)) continue;
      walk(unevaluatedItems, value[index], below(visit, index));
    }
  }
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
