import type { Schema, SchemaObject } from "../../schema/schema.js";
import type { Conjunction } from "./sampling.js";

/** The properties that the schemas name, in their order; those that are only required come last. */
export function declaredNames(conjunction: Conjunction): readonly string[] {
  return [...new Set(conjunction.flatMap(({ properties = {} }) => Object.keys(properties)))];
}

/** The properties that an object with these has to have as well. */
export function requiredNames(conjunction: Conjunction, present: readonly string[]): readonly string[] {
  const names = new Set([...present, ...conjunction.flatMap(({ required = [] }) => required)]);
  // A set can be added to while it is gone through, and what is added gets its turn.
  for (const name of names) {
    for (const { dependentRequired = {} } of conjunction) {
      for (const needed of own(dependentRequired, name) ?? []) names.add(needed);
    }
  }
  return [...names];
}

/** The schemas that the value of a property has to satisfy. */
export function memberSchemas(conjunction: Conjunction, name: string): readonly Schema[] {
  const known = conjunction.flatMap((schema) => ownMemberSchemas(schema, name));
  return known.length > 0 ? known : conjunction.flatMap(({ unevaluatedProperties }) => unevaluatedProperties ?? []);
}

/** Whether the schemas leave no room for a property of this name. */
export function isForbidden(conjunction: Conjunction, name: string): boolean {
  return memberSchemas(conjunction, name).includes(false);
}

function ownMemberSchemas(schema: SchemaObject, name: string): readonly Schema[] {
  const declared = own(schema.properties ?? {}, name);
  const matched = Object.entries(schema.patternProperties ?? {})
    .filter(([pattern]) => matches(pattern, name))
    .map(([, member]) => member);
  const found = [...(declared === undefined ? [] : [declared]), ...matched];
  if (found.length > 0 || schema.additionalProperties === undefined) return found;
  return [schema.additionalProperties];
}

function own<T>(record: { readonly [name: string]: T }, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** A pattern that is no regular expression matches nothing. */
function matches(pattern: string, name: string): boolean {
  try {
    return new RegExp(pattern, "u").test(name);
  } catch {
    return false;
  }
}
