import type { Diagnostic } from "./diagnostic.js";
import { locate } from "./locate.js";

/**
 * Puts findings into the order that a reader goes through files: by path, then by position in the text, then by code; what
 * is about no file comes first. Positions need the `texts` of the files, by path; without them, places are put in the order of
 * their pointers. A finding that was made twice is kept once. The order is the same on every machine.
 */
export function sortDiagnostics(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string> = new Map(),
): readonly Diagnostic[] {
  const keyed = diagnostics.map((diagnostic) => ({ diagnostic, key: sortKey(diagnostic, texts) }));
  keyed.sort((a, b) => compareKeys(a.key, b.key));
  return keyed
    .filter(({ key }, index) => index === 0 || compareKeys(key, keyed[index - 1]?.key ?? []) !== 0)
    .map(({ diagnostic }) => diagnostic);
}

type SortKey = readonly (string | number)[];

function sortKey({ code, message, place }: Diagnostic, texts: ReadonlyMap<string, string>): SortKey {
  const { file = "", pointer = "", offset = 0 } = place ?? {};
  const text = texts.get(file);
  const { line, column } = (text !== undefined && place && locate(text, place)) || { line: 0, column: 0 };
  // Digits are padded, so that the tenth item comes after the ninth.
  const order = pointer.replace(/\d+/g, (digits) => digits.padStart(9, "0"));
  return [file, line, column, offset, order, code, message];
}

function compareKeys(a: SortKey, b: SortKey): number {
  for (const [index, part] of a.entries()) {
    const other = b[index] ?? "";
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}
