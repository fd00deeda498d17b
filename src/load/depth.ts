import type { JsonValue } from "../schema/schema.js";

/** The maximum number of levels in a file: more than any schema has, and few enough for recursion. */
export const maximumDepth = 500;

/** Returns whether a value has more than {@link maximumDepth} levels. */
export function isTooDeep(value: JsonValue, levels: number = maximumDepth): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => isTooDeep(member, levels - 1));
}
