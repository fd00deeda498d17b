// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { AttributeType } from "../cloudevents/attributes.js";
import type { Issue } from "../issue.js";
import { hasOwn, isObject, isString, type Members } from "../schema/checks.js";
import { describeValue } from "../schema/describe.js";
import { expand, match, type TemplateTarget, type Variables, variablesOf } from "./uri-template.js";

/** What a catalogue says about an attribute of an event: its one value, a template of its values, or their type alone. */
export type AttributeRule =
  | { readonly value: string | number | boolean }
  | { readonly template: string }
  | { readonly type: AttributeType };

/** The rules of attributes, by name. */
export type AttributeRules = Readonly<Record<string, AttributeRule>>;

/** The placeholders in the templates of attributes, each once, in the order of the rules. */
export function variablesOfRules(rules: AttributeRules): readonly string[] {
  return [...new Set(templatesOf(rules).flatMap(([, template]) => variablesOf(template)))];
}

/**
 * Reads the values of all placeholders back from the attributes of an event. An attribute that is not there says nothing:
 * whether it has to be there is for the schema to say.
 *
 * @param hints - values that are likely, because the data holds them: they tell apart what templates alone cannot
 * @param issues - what contradicts its template is added here
 * @param known - values that have to be those of the attributes
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
 * The attributes that have one value or a template. Where a value is missing, which is an issue already, its name stands in
 * its place; a time is left out then.
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

/** What of an event contradicts the attributes that have one value. */
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

/** Matches a text with what is known, and, as long as that fits, with what is likely. */
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
 * The values of placeholders, each from the first of several sources that has it; an issue for each that none has.
 *
 * @param sources - objects whose members of that name are looked at, if they are objects at all; the caller's own come first
 */
export function collectVariables(names: readonly string[], sources: readonly unknown[], issues: Issue[]): Variables {
  const found = names.flatMap((name): [string, string][] => {
    const [given] = sources;
    const own = memberOf(given, name);
    const text =
      textOf(own) ?? sources.map((source) => textOf(memberOf(source, name))).find((each) => each !== undefined);
    // What the caller gives and nobody can write is not replaced in silence by what somebody else gives.
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

/** The members of an object that can stand for a placeholder, of those with certain names. */
export function variablesIn(source: unknown, names: readonly string[]): Variables {
  return Object.fromEntries(
    names.flatMap((name): [string, string][] => {
      const text = textOf(memberOf(source, name));
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

/** An own member, so that nothing is found on a prototype. */
export function memberOf(source: unknown, name: string): unknown {
  return isObject(source) && hasOwn(source, name) ? source[name] : undefined;
}

/** A value as the text that stands for it in a template. */
function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (value instanceof Date) return value.toJSON() ?? undefined;
  const isPlain = typeof value === "boolean" || typeof value === "bigint" || Number.isFinite(value);
  return isPlain ? String(value) : undefined;
}
