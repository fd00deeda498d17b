import { splitWords } from "../../model/event-name.js";
import type { Schema } from "../../schema/schema.js";

/** Returns a new name for something at a path, such as `isContextLinks` for the check of `context.links`. */
export type NameScope = (prefix: string, path: readonly string[], suffix?: string) => string;

/**
 * Creates a scope in which some names are taken.
 *
 * A name consists of the words of the path, after the name of the schema if `isPrefixed` is set or the short name is taken.
 * If both are taken, each character of the path that is not a letter is spelled out, which is unique. Names are not
 * numbered.
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

/** Returns a letter for something without a name: `A`, `B` … `Z`, `AA`. */
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

/** Returns words that name alternatives: the constant that tells each apart, its title, or a letter. */
export function namesOfParts(parts: readonly Schema[]): readonly string[] {
  const names = parts.map(ownName);
  const once = new Set<string | undefined>();
  const twice = new Set<string | undefined>();
  for (const name of names) (once.has(name) ? twice : once).add(name);
  return names.map((name, index) => {
    const isTelling = name !== undefined && /[A-Za-z]/.test(name) && !twice.has(name);
    return isTelling ? name : `option ${ordinalLetters(index)}`;
  });
}

function ownName(schema: Schema): string | undefined {
  if (typeof schema !== "object") return undefined;
  const constants = Object.values(schema.properties ?? {}).flatMap((member) =>
    typeof member === "boolean" ? [] : (member.const ?? (member.enum?.length === 1 ? member.enum : [])),
  );
  const [constant] = constants.filter((value) => typeof value === "string");
  return constant ?? schema.title;
}
