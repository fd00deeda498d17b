import type { JsonValue } from "../../../src/schema/schema.js";

const others: readonly JsonValue[] = [null, "", "text", -1, {}];

/** Returns values that differ from one in a single place, where something was removed, added or replaced. */
export function mutantsOf(value: JsonValue): readonly JsonValue[] {
  if (isList(value)) {
    const changed = value.flatMap((item, index) => mutantsOf(item).map((mutant) => value.with(index, mutant)));
    return [[...value, null], value.slice(1), ...changed];
  }
  if (typeof value !== "object" || value === null) return [];
  const changed = Object.entries(value).flatMap(([name, member]) => {
    const { [name]: _, ...rest } = value;
    return [rest, ...[...others, ...mutantsOf(member)].map((other) => ({ ...value, [name]: other }))];
  });
  return [{ ...value, unexpected: 1 }, ...changed];
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
