// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { AttributeType } from "../cloudevents/attributes.js";
import type { Issue } from "../issue.js";
import { hasOwn, isObject, isString, type Members, memberNames } from "../schema/checks.js";
import { describeValue, didYouMean, printable } from "../schema/describe.js";
import { expand, match, type TemplateTarget, type Variables, variablesOf } from "./uri-template.js";

/** The rule of an attribute: its value, a template of its values, or only their type. */
export type AttributeRule =
  | { readonly value: string | number | boolean }
  | { readonly template: string }
  | { readonly type: AttributeType };

/** The rules of attributes, by name. */
export type AttributeRules = Readonly<Record<string, AttributeRule>>;

/** Returns the names of the placeholders in the templates of attributes, each once. */
export function variablesOfRules(rules: AttributeRules): readonly string[] {
  return [...new Set(templatesOf(rules).flatMap(([, template]) => variablesOf(template)))];
}

/**
 * Reads the values of all placeholders from the attributes of an event. Absent attributes are ignored.
 *
 * @param hints - likely values from the data. They help where a template alone is ambiguous.
 * @param issues - receives an issue for each attribute that does not match its template
 * @param known - values that the attributes must have
 */
export function matchAttributes(
  rules: AttributeRules,
  event: Members,
  hints: Variables,
  issues: Issue[],
  known: Variables = {},
): Variables {
  let variables = known;
  for (const [name, template] of templatesOf(rules)) {
    const text = hasOwn(event, name) ? event[name] : undefined;
    if (text === undefined || text === null) continue;
    const found = isString(text) ? matchWith(template, text, "attribute", variables, hints) : undefined;
    if (found === undefined) issues.push(ruleIssue(name, "template", `of the form ${template}`, text));
    variables = { ...variables, ...found };
  }
  return variables;
}

/**
 * Returns the attributes that have one value or a template. A placeholder without a value, which has been reported, is
 * replaced by its name. A time without a value is left out.
 */
export function writeAttributes(rules: AttributeRules, variables: Variables): Members {
  return Object.fromEntries(
    Object.entries(rules).flatMap(([name, rule]): (readonly [string, unknown])[] => {
      if ("value" in rule) return [[name, rule.value]];
      if (!("template" in rule)) return [];
      const missing = variablesOf(rule.template).filter((each) => !hasOwn(variables, each));
      if (name === "time" && missing.length > 0) return [];
      const names = Object.fromEntries(missing.map((each) => [each, each]));
      return [[name, expand(rule.template, { ...variables, ...names })]];
    }),
  );
}

/** Returns issues of attributes that differ from their one value. */
export function constantIssues(rules: AttributeRules, event: Members): readonly Issue[] {
  return Object.entries(rules).flatMap(([name, rule]) => {
    const value = hasOwn(event, name) ? event[name] : undefined;
    const isOther = "value" in rule && value !== undefined && value !== null && value !== rule.value;
    return isOther ? [ruleIssue(name, "const", JSON.stringify(rule.value), value)] : [];
  });
}

function templatesOf(rules: AttributeRules): (readonly [name: string, template: string])[] {
  return Object.entries(rules).flatMap(([name, rule]) => ("template" in rule ? [[name, rule.template] as const] : []));
}

/** Matches a string with known and likely values, or with known values only. */
export function matchWith(
  template: string,
  text: string,
  target: TemplateTarget,
  known: Variables,
  hints: Variables,
): Variables | undefined {
  return match(template, text, target, { ...hints, ...known }) ?? match(template, text, target, known);
}

function ruleIssue(name: string, keyword: string, expected: string, value: unknown): Issue {
  const found = describeValue(value);
  return { message: `${name} must be ${expected}, but is ${found}`, path: [name], keyword, expected, found };
}

/**
 * Returns the values of placeholders, each from the first source that has it, and reports those that are missing.
 *
 * @param sources - objects with values. The first one is from the caller.
 */
export function collectVariables(names: readonly string[], sources: readonly unknown[], issues: Issue[]): Variables {
  const found = names.flatMap((name): [string, string][] => {
    const [given] = sources;
    const own = memberOf(given, name);
    const text =
      textOf(own) ?? sources.map((source) => textOf(memberOf(source, name))).find((each) => each !== undefined);
    // A value of the caller that is not valid is reported instead of replaced.
    if (text !== undefined && (own === undefined || textOf(own) !== undefined)) return [[name, text]];
    const issue = { path: ["parameters", name], expected: "a string", found: describeValue(own) };
    issues.push(
      own === undefined
        ? { ...issue, keyword: "required", message: `the parameter ${name} is missing` }
        : { ...issue, keyword: "type", message: `the parameter ${name} must be a string, but is ${issue.found}` },
    );
    return [];
  });
  return Object.fromEntries(found);
}

/**
 * Returns an issue for each parameter that is not one of the placeholders, with a suggestion if it is probably
 * misspelt.
 */
export function unknownParameters(parameters: unknown, names: readonly string[]): readonly Issue[] {
  return memberNames(parameters)
    .filter((name) => !names.includes(name))
    .map((name) => ({
      message: `unknown parameter \`${printable(name)}\``,
      path: ["parameters", name],
      keyword: "additionalProperties",
      hint: didYouMean(name, names),
    }));
}

/** Returns those members of an object with certain names that can be the value of a placeholder. */
export function variablesIn(source: unknown, names: readonly string[]): Variables {
  return Object.fromEntries(
    names.flatMap((name): [string, string][] => {
      const text = textOf(memberOf(source, name));
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

/** Returns an own member of an object. */
export function memberOf(source: unknown, name: string): unknown {
  return isObject(source) && hasOwn(source, name) ? source[name] : undefined;
}

/** Converts a value to its string in a template. */
function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (value instanceof Date) return value.toJSON() ?? undefined;
  const isPlain = typeof value === "boolean" || typeof value === "bigint" || Number.isFinite(value);
  return isPlain ? String(value) : undefined;
}
