import { type AST, RegExpParser, RegExpSyntaxError } from "@eslint-community/regexpp";

/** The length up to which a pattern is parsed. */
export const longestPattern = 2000;

/** The number of groups up to which a pattern is parsed; it bounds how deep groups can be nested. */
const mostGroups = 100;

/**
 * Parses a regular expression as JSON Schema defines it: ECMA-262 with the `u` flag. Returns `undefined` for one that is not
 * valid, or too large to be worth analysing.
 *
 * @see https://json-schema.org/draft/2020-12/json-schema-core#section-6.4
 */
export function parsePattern(pattern: string): AST.Pattern | undefined {
  if (pattern.length > longestPattern || pattern.split("(").length > mostGroups) return undefined;
  try {
    return new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode: true });
  } catch (error) {
    if (error instanceof RegExpSyntaxError) return undefined;
    throw error;
  }
}
