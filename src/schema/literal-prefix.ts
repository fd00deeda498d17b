/**
 * The text that every match of a regular expression begins with, as far as it is plain to see: `dev.cdeventsx.` of
 * `^dev\.cdeventsx\.[a-z]+`. Empty where a match may begin anywhere, or in several ways.
 */
export function literalPrefix(pattern: string): string {
  // An alternative may do without the prefix. (A bar in a class or behind a backslash is none, but then the loss is small.)
  if (!pattern.startsWith("^") || pattern.includes("|")) return "";
  const plain = /^(?:[\w/:~ -]|\\[./-])*/.exec(pattern.slice(1))?.[0] ?? "";
  const isLastRepeated = /^[*+?{]/.test(pattern.slice(1 + plain.length));
  const certain = isLastRepeated ? plain.replace(/\\?.$/, "") : plain;
  return certain.replaceAll("\\", "");
}
