import type { Schema, SchemaObject } from "../../schema/schema.js";
import type { Conjunction } from "./sampling.js";

/** The properties that the schemas name, in their order. */
export function declaredNames(conjunction: Conjunction): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { properties } of conjunction) {
    if (properties !== undefined) for (const name of Object.keys(properties)) names.add(name);
  }
  return names;
}

/** The properties that an object with these has to have as well. */
export function requiredNames(conjunction: Conjunction, present: Iterable<string>): ReadonlySet<string> {
  const names = new Set(present);
  for (const { required } of conjunction) {
    if (required !== undefined) for (const name of required) names.add(name);
  }
  if (!hasDependencies(conjunction)) return names;
  // A set can be added to while it is gone through, and what is added gets its turn.
  for (const name of names) {
    for (const { dependentRequired = {} } of conjunction) {
      for (const needed of own(dependentRequired, name) ?? []) names.add(needed);
    }
  }
  return names;
}

/** Whether a property may require others. */
export function hasDependencies(conjunction: Conjunction): boolean {
  return conjunction.some(({ dependentRequired }) => dependentRequired !== undefined);
}

/** The schemas that the value of a property has to satisfy. */
export function memberSchemas(conjunction: Conjunction, name: string): readonly Schema[] {
  const found: Schema[] = [];
  for (const schema of conjunction) addMemberSchemas(schema, name, found);
  if (found.length > 0) return found;
  return conjunction.flatMap(({ unevaluatedProperties }) => unevaluatedProperties ?? []);
}

function addMemberSchemas(
  { properties, patternProperties, additionalProperties }: SchemaObject,
  name: string,
  found: Schema[],
): void {
  const before = found.length;
  const declared = properties && own(properties, name);
  if (declared !== undefined) found.push(declared);
  if (patternProperties !== undefined) {
    for (const [pattern, member] of Object.entries(patternProperties)) if (matches(pattern, name)) found.push(member);
  }
  if (found.length === before && additionalProperties !== undefined) found.push(additionalProperties);
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
