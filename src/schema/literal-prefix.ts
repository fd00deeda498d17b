/**
 * Returns the literal prefix of all matches of a regular expression: `dev.cdeventsx.` for `^dev\.cdeventsx\.[a-z]+`. The result
 * is empty if the expression is not anchored or has alternatives.
 */
export function literalPrefix(pattern: string): string {
  // Alternatives may have other prefixes. A bar in a class or after a backslash is rare enough to ignore.
  if (!pattern.startsWith("^") || pattern.includes("|")) return "";
  const plain = /^(?:[\w/:~ -]|\\[./-])*/.exec(pattern.slice(1))?.[0] ?? "";
  const isLastRepeated = /^[*+?{]/.test(pattern.slice(1 + plain.length));
  const certain = isLastRepeated ? plain.replace(/\\?.$/, "") : plain;
  return certain.replaceAll("\\", "");
}
