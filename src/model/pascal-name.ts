/** A type name of plain letters and digits: what else there is in the words is left out, and a digit does not come first. */
export function pascalName(words: readonly string[]): string {
  const plain = words.map((word) => word.normalize("NFKD").replace(/[^A-Za-z0-9]/g, ""));
  const name = plain.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  return /^[A-Z]/.test(name) ? name.slice(0, longest) : `Schema${name.slice(0, longest)}`;
}

/** Names of types become names of functions and files too. */
const longest = 60;
