// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../issue.js";
import { hasOwn, isObject } from "../schema/checks.js";
import { describeValue } from "../schema/describe.js";
import type { Variables } from "./uri-template.js";

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
