import { splitWords } from "../../model/event-name.js";

/** Names a thing at a path, such as `isContextLinks` for the check of `context.links`; each name is handed out once. */
export type NameScope = (prefix: string, path: readonly string[], suffix?: string) => string;

/**
 * A scope in which some names are taken. A name is made of the words of the path alone, or of the name of the schema and
 * these words where `isPrefixed` says so or the shorter one is taken. Where both are taken, every character of the path that
 * is not a letter is spelled out, which no two paths have in common. Names are never numbered.
 */
export function nameScope(owner: string, isTaken: (name: string) => boolean, isPrefixed: boolean): NameScope {
  const given = new Set<string>();
  const isUsed = (name: string): boolean => given.has(name) || isTaken(name);
  return (prefix, path, suffix = "") => {
    let name = "";
    for (const candidate of candidates(owner, path, isPrefixed)) {
      name = lowerFirst(`${prefix}${candidate}${suffix}`);
      if (isIdentifier(name) && !isUsed(name)) break;
    }
    while (isUsed(name)) name += "_";
    given.add(name);
    return name;
  };
}

function* candidates(owner: string, path: readonly string[], isPrefixed: boolean): Iterable<string> {
  const words = path.map(pascalCase).join("");
  if (!isPrefixed && words !== "") yield words;
  yield owner + words;
  yield owner + path.map((part) => `_${spellOut(part)}`).join("");
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

function isIdentifier(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name);
}
