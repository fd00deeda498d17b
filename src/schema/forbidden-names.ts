import { similarName } from "../diagnostics/similar-name.js";
import type { Contradiction } from "./contradictions.js";
import type { SchemaObject } from "./schema.js";

/** A name that one schema requires and another one forbids. */
export interface ForbiddenName extends Contradiction {
  readonly name: string;
}

/** Finds names that are both required and forbidden by schemas that an object must match at once. */
export function forbiddenNames(conjuncts: readonly SchemaObject[]): readonly ForbiddenName[] {
  const found = new Map<string, ForbiddenName>();
  for (const schema of conjuncts) {
    for (const [index, name] of (schema.required ?? []).entries()) {
      const reason = found.has(name) ? undefined : prohibition(name, conjuncts);
      if (reason === undefined) continue;
      const message = `${JSON.stringify(name)} is required, but ${reason}`;
      found.set(name, { name, schema, within: `/required/${index}`, message, fix: suggest(name, conjuncts) });
    }
  }
  return [...found.values()];
}

function prohibition(name: string, conjuncts: readonly SchemaObject[]): string | undefined {
  if (conjuncts.some(({ properties = {} }) => Object.hasOwn(properties, name) && properties[name] === false)) {
    return "its own schema is false";
  }
  return conjuncts.some((schema) => isClosedTo(name, schema))
    ? '"additionalProperties" is false and "properties" does not list it'
    : undefined;
}

function isClosedTo(
  name: string,
  { additionalProperties, properties = {}, patternProperties = {} }: SchemaObject,
): boolean {
  const isListed = Object.hasOwn(properties, name);
  const isMatched = Object.keys(patternProperties).some((pattern) => new RegExp(pattern, "u").test(name));
  return additionalProperties === false && !isListed && !isMatched;
}

function suggest(name: string, conjuncts: readonly SchemaObject[]): string {
  const names = conjuncts.flatMap(({ properties = {} }) => Object.keys(properties)).filter((other) => other !== name);
  const meant = similarName(name, names) ?? names.find((other) => isPartOf(name, other));
  const otherwise = `emove ${JSON.stringify(name)} from "required", or add it to "properties".`;
  return meant === undefined ? `R${otherwise}` : `Did you mean ${JSON.stringify(meant)}? Otherwise r${otherwise}`;
}

/** Returns whether one name is a large part of the other, such as `version` of `specversion`. */
function isPartOf(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length * 2 >= long.length && long.toLowerCase().includes(short.toLowerCase());
}
