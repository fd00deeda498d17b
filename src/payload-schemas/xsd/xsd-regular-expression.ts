/**
 * Converts a regular expression of XML Schema to one of ECMA-262 with the `u` flag, anchored at both ends. Returns
 * `undefined` for invalid expressions and for Unicode blocks (`\p{IsGreek}`), which ECMA-262 does not have.
 */
export function ecmaPattern(source: string): string | undefined {
  const reader = { source, at: 0 };
  let pattern = "";
  while (reader.at < source.length) {
    const next = atom(reader);
    if (next === undefined) return undefined;
    pattern += next;
  }
  const anchored = `^(?:${pattern})$`;
  try {
    new RegExp(anchored, "u");
    return anchored;
  } catch {
    return undefined;
  }
}

interface Reader {
  readonly source: string;
  at: number;
}

const space = " \\t\\n\\r";
const initial = "\\p{L}\\p{Nl}_:";
const nameChar = `${initial}\\p{M}\\p{Nd}\\-.\u00b7`;
const wordChar = "\\p{L}\\p{M}\\p{N}\\p{S}";

/** The contents of a class for each multi-character escape. The upper-case letters are their complements. */
const classes: ReadonlyMap<string, string> = new Map([
  ["s", space],
  ["i", initial],
  ["c", nameChar],
  ["d", "\\p{Nd}"],
  ["w", wordChar],
]);

/** The contents of a class for the complements that can be expressed. */
const complements: ReadonlyMap<string, string> = new Map([
  ["S", "\\0-\\x08\\x0b\\x0c\\x0e-\\x1f!-\\u{10ffff}"],
  ["D", "\\P{Nd}"],
  ["W", "\\p{P}\\p{Z}\\p{C}"],
]);

function atom(reader: Reader): string | undefined {
  const character = take(reader);
  switch (character) {
    case "[":
      return characterClass(reader, 0);
    case "\\":
      return escapeOutside(reader);
    case ".":
      return "[^\\n\\r]";
    // XML Schema has no anchors, so these are ordinary characters.
    case "^":
    case "$":
      return `\\${character}`;
    case "(":
      // XML Schema has no other kinds of groups, and does not capture.
      return "(?:";
    default:
      return character;
  }
}

function escapeOutside(reader: Reader): string | undefined {
  const character = take(reader);
  if (character === "p" || character === "P") return property(character, reader);
  const inside = classes.get(character) ?? complements.get(character);
  if (inside !== undefined) return `[${inside}]`;
  const outside = classes.get(character.toLowerCase());
  return outside === undefined ? single(character) : `[^${outside}]`;
}

/** Converts a single-character escape. */
function single(character: string): string | undefined {
  if ("nrt".includes(character) && character !== "") return `\\${character}`;
  if (!/^[\\|.?*+(){}[\]^$-]$/.test(character)) return undefined;
  return character === "-" ? "\\x2d" : `\\${character}`;
}

function property(letter: string, reader: Reader): string | undefined {
  const end = reader.source.indexOf("}", reader.at);
  const name = reader.source.slice(reader.at + 1, end);
  if (reader.source[reader.at] !== "{" || !/^(?:[LMNPZSC][a-z]?)$/.test(name)) return undefined;
  reader.at = end + 1;
  return `\\${letter}{${name}}`;
}

/** Converts a class after its bracket. A subtraction (`[a-z-[aeiou]]`) becomes a negative lookahead. */
function characterClass(reader: Reader, depth: number): string | undefined {
  if (depth > 20) return undefined;
  const negated = reader.source[reader.at] === "^";
  if (negated) reader.at++;
  let inside = "";
  let without = "";
  for (;;) {
    if (reader.at >= reader.source.length) return undefined;
    const character = take(reader);
    if (character === "]") break;
    if (character === "-" && reader.source[reader.at] === "[") {
      reader.at++;
      const taken = characterClass(reader, depth + 1);
      if (taken === undefined || take(reader) !== "]") return undefined;
      without = `(?!${taken})`;
      break;
    }
    const member = character === "\\" ? classEscape(reader) : classCharacter(character, inside, reader);
    if (member === undefined) return undefined;
    inside += member;
  }
  if (inside === "") return undefined;
  return `${without}[${negated ? "^" : ""}${inside}]`;
}

function classEscape(reader: Reader): string | undefined {
  const character = take(reader);
  if (character === "p" || character === "P") return property(character, reader);
  return classes.get(character) ?? complements.get(character) ?? single(character);
}

/** A hyphen is an ordinary character at the start and the end of a class. */
function classCharacter(character: string, before: string, reader: Reader): string {
  if (character === "-") return before === "" || reader.source[reader.at] === "]" ? "\\x2d" : "-";
  return /^[[^$|.?*+(){}/]$/.test(character) ? `\\${character}` : character;
}

function take(reader: Reader): string {
  const code = reader.source.codePointAt(reader.at);
  const character = code === undefined ? "" : String.fromCodePoint(code);
  reader.at += character.length;
  return character;
}
