import type { JsonValue } from "../schema/schema.js";

/** How many levels a file may have: enough for any schema, and few enough to be walked on every call stack. */
export const maximumDepth = 500;

/** Whether a value has more than {@link maximumDepth} levels. The text tells most files apart without a walk. */
export function isTooDeep(value: JsonValue, text: string): boolean {
  return hasMoreBracketsThan(text, maximumDepth) && isDeeperThan(value, maximumDepth);
}

function hasMoreBracketsThan(text: string, limit: number): boolean {
  let count = 0;
  for (const bracket of ["{", "["]) {
    for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
      if (++count > limit) return true;
    }
  }
  return false;
}

function isDeeperThan(value: JsonValue, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => isDeeperThan(member, levels - 1));
}
