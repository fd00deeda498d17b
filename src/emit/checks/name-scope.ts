import { splitWords } from "../../model/event-name.js";

/** Names a thing at a path, such as `isContextLinks` for the check of `context.links`; each name is handed out once. */
export type NameScope = (prefix: string, path: readonly string[], suffix?: string) => string;

/**
 * A scope in which some names are taken. A name is made of the words of the path alone, or of the name of the schema and
 * these words where `isPrefixed` says so or the shorter one is taken. Where both are taken, every character of the path that
 * is not a letter is spelled out, which no two paths have in common. Names are never numbered.
 */
export function nameScope(owner: string, taken: Iterable<string>, isPrefixed: boolean): NameScope {
  const used = new Set(taken);
  return (prefix, path, suffix = "") => {
    const words = path.map(pascalCase).join("");
    const exact = path.map((part) => `_${spellOut(part)}`).join("");
    const candidates = [...(isPrefixed || words === "" ? [] : [words]), owner + words, owner + exact].map((name) =>
      lowerFirst(`${prefix}${name}${suffix}`),
    );
    const name =
      candidates.find((candidate) => isIdentifier(candidate) && !used.has(candidate)) ??
      unusedLike(candidates.at(-1) ?? "", used);
    used.add(name);
    return name;
  };
}

/** A letter for the place of something that has no name: `A`, `B` … `Z`, `AA`. */
export function ordinalLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? "" : ordinalLetters(rest - 1)) + String.fromCharCode(65 + (index % 26));
}

function pascalCase(text: string): string {
  return splitWords(text)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

function spellOut(text: string): string {
  return text.replace(/[^A-Za-z\d]/g, (character) => `$${character.charCodeAt(0).toString(16)}`);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function unusedLike(name: string, used: ReadonlySet<string>): string {
  return used.has(name) ? unusedLike(`${name}_`, used) : name;
}

function isIdentifier(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name);
}
