import type { Diagnostic } from "./diagnostic.js";
import type { SourceFile } from "./source-file.js";

/**
 * Sorts diagnostics by file, position and code, and removes duplicates. Diagnostics without a file come first. The order is the
 * same on every machine.
 *
 * @param files - the source files by path; without a file, its diagnostics are sorted by JSON Pointer
 */
export function sortDiagnostics(
  diagnostics: readonly Diagnostic[],
  files: ReadonlyMap<string, SourceFile> = new Map(),
): readonly Diagnostic[] {
  const keyed = diagnostics.map((diagnostic) => ({ diagnostic, key: sortKey(diagnostic, files) }));
  keyed.sort((a, b) => compareKeys(a.key, b.key));
  return keyed
    .filter(({ key }, index) => index === 0 || compareKeys(key, keyed[index - 1]?.key ?? []) !== 0)
    .map(({ diagnostic }) => diagnostic);
}

type SortKey = readonly (string | number)[];

function sortKey({ code, message, place }: Diagnostic, files: ReadonlyMap<string, SourceFile>): SortKey {
  const { file = "", pointer = "", offset = 0 } = place ?? {};
  const { line, column } = (place && files.get(file)?.locate(place)) ?? { line: 0, column: 0 };
  // Padded, so that item 10 comes after item 9.
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
