/**
 * Joins words to a type name of ASCII letters and digits that does not start with a digit.
 *
 * @param longest - the longest name, since names of types become names of functions and files too
 */
export function pascalName(words: readonly string[], longest = 60): string {
  const plain = words.map((word) => word.normalize("NFKD").replace(/[^A-Za-z0-9]/g, ""));
  const name = plain.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  return /^[A-Z]/.test(name) ? name.slice(0, longest) : `Schema${name.slice(0, longest)}`;
}
