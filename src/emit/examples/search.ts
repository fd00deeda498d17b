import type { JsonValue, Schema, SchemaObject } from "../../schema/schema.js";
import type { Place } from "./place.js";

/** Schema objects that apply to the same value. The keywords that combine schemas have been resolved into this list. */
export type Rules = readonly SchemaObject[];

/** The search for one example, as the modules that propose objects, strings and so on see it. */
export interface Search {
  /** Returns the best value that is valid for all of the schemas. */
  first(schemas: readonly Schema[], place: Place): JsonValue | undefined;
  /** Generates values that are valid for all of the schemas, the best first. */
  values(schemas: readonly Schema[], place: Place): Generator<JsonValue, undefined>;
  /** Returns the best value for each combination of the branches of unions, as items of an array from its first place on. */
  valueOfEachKind(schemas: readonly Schema[], first: Place): readonly JsonValue[];
  isValid(value: JsonValue, schemas: readonly Schema[]): boolean;
  /** Whether a string matches a pattern. Long strings do not match a pattern that could backtrack exponentially. */
  matches(pattern: string, text: string): boolean;
  /** Notes why there is no value at a place. The deepest place in the example is reported. */
  refuse(place: Place, reason: string): void;
  /** Runs an action whose failure is not the reason for the failure of the search. */
  optional<T>(action: () => T): T;
}

/** Generates values as {@link Search.values} does, where the search can do without a value. */
export function* optionalValues(search: Search, schemas: readonly Schema[], place: Place): Generator<JsonValue> {
  const values = search.values(schemas, place);
  for (;;) {
    const { value } = search.optional(() => values.next());
    if (value === undefined) return;
    yield value;
  }
}

/** The values of a keyword in those rules that have it. */
export function stated<Keyword extends keyof SchemaObject>(
  rules: Rules,
  keyword: Keyword,
): readonly NonNullable<SchemaObject[Keyword]>[] {
  const values: NonNullable<SchemaObject[Keyword]>[] = [];
  for (const { [keyword]: value } of rules) if (value !== undefined && value !== null) values.push(value);
  return values;
}

type LowerBound = `min${"Items" | "Length" | "Properties" | "imum"}` | "exclusiveMinimum";
type UpperBound = `max${"Items" | "Length" | "Properties" | "imum"}` | "exclusiveMaximum";

/** The strictest of the lower bounds that the rules state for a keyword. */
export function largest(rules: Rules, keyword: LowerBound, least: number): number {
  return stated(rules, keyword).reduce((found, bound) => Math.max(found, bound), least);
}

/** The strictest of the upper bounds that the rules state for a keyword. */
export function smallest(rules: Rules, keyword: UpperBound): number {
  return stated(rules, keyword).reduce((found, bound) => Math.min(found, bound), Number.POSITIVE_INFINITY);
}
