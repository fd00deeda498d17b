import { similarName } from "../../../diagnostics/similar-name.js";

/** Returns the known name that `name` is probably a typo of. Names of other tools, `x-foo` or `$foo`, never are. */
export function similarAttribute(name: string, known: Iterable<string>): string | undefined {
  if (/^(?:[$_@]|x-)/i.test(name)) return undefined;
  return similarName(name, known, Math.min(2, Math.floor(name.length / 4)));
}
