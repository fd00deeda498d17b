// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../issue.js";
import { has, isArray, isObject } from "./checks.js";
import { coreRules } from "./core-rules.js";
import { isShallow, maximumDepth } from "./depth.js";
import { describeValue } from "./describe.js";
import { isEvaluatedBefore } from "./evaluated.js";
import type { Explain, Path, Rules } from "./explain.js";
import { memberNames } from "./members.js";
import { numberRule } from "./number-rule.js";
import { otherFormatsRule } from "./other-formats-rule.js";
import type { RuntimeSchemaObject } from "./runtime-schema.js";
import { containsRule, namesRule, sizeRule } from "./size-rule.js";

/** The rules of every keyword and format that is checked. */
export const allRules: Rules = [
  ...coreRules,
  depthRule,
  numberRule,
  sizeRule,
  otherFormatsRule,
  containsRule,
  namesRule,
  conditionRule,
  dependenciesRule,
  unevaluatedRule,
];

/** How deep a value may be nested. */
function depthRule(schema: RuntimeSchemaObject, value: unknown, path: Path): readonly Issue[] {
  if (schema["x-shallow"] !== true || isShallow(value)) return [];
  return [{ message: `is nested deeper than ${maximumDepth} levels`, path, keyword: "depth" }];
}

/** `not`, and `if` with `then` and `else`. */
function conditionRule(schema: RuntimeSchemaObject, value: unknown, path: Path, explain: Explain): readonly Issue[] {
  const { not: excluded, if: decision, then: yes = true, else: no = true } = schema;
  const issues =
    decision === undefined ? [] : explain(explain(decision, value, path).length === 0 ? yes : no, value, path);
  if (excluded === undefined || explain(excluded, value, path).length > 0) return issues;
  return [...issues, { message: "matches what is excluded here", path, keyword: "not", found: describeValue(value) }];
}

/** `dependentRequired` and `dependentSchemas`. */
function dependenciesRule(schema: RuntimeSchemaObject, value: unknown, path: Path, explain: Explain): readonly Issue[] {
  if (!isObject(value)) return [];
  const { dependentRequired = {}, dependentSchemas = {} } = schema;
  return memberNames(value).flatMap((name) => [
    ...(Object.hasOwn(dependentRequired, name) ? (dependentRequired[name] ?? []) : [])
      .filter((other) => !has(value, other))
      .map((other) => ({
        message: `\`${other}\` is missing, which \`${name}\` needs`,
        path: [...path, other],
        keyword: "dependentRequired",
        found: describeValue(undefined),
      })),
    ...(Object.hasOwn(dependentSchemas, name) ? explain(dependentSchemas[name] ?? true, value, path) : []),
  ]);
}

/** `unevaluatedProperties` and `unevaluatedItems`. */
function unevaluatedRule(schema: RuntimeSchemaObject, value: unknown, path: Path, explain: Explain): readonly Issue[] {
  const { unevaluatedProperties, unevaluatedItems, additionalProperties, items } = schema;
  const isOpen = (key: string | number): boolean => !isEvaluatedBefore(schema, value, key, explain);
  if (isObject(value) && unevaluatedProperties !== undefined && additionalProperties === undefined) {
    return memberNames(value)
      .filter(isOpen)
      .flatMap((name) => explain(unevaluatedProperties, value[name], [...path, name]));
  }
  if (isArray(value) && unevaluatedItems !== undefined && items === undefined) {
    return Array.from(value.keys())
      .filter(isOpen)
      .flatMap((index) => explain(unevaluatedItems, value[index], [...path, index]));
  }
  return [];
}
