import { codeFrame } from "../diagnostics/code-frame.js";
import { type DiagnosticCode, diagnosticKinds } from "../diagnostics/codes.js";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.js";
import { locate } from "../diagnostics/locate.js";
import { sortDiagnostics } from "../diagnostics/sort.js";

/** A text that findings can be located in, and quoted from. */
export interface QuotableFile {
  /** As the places of findings name it. */
  readonly path: string;
  readonly text: string;
}

/**
 * All findings of a run: errors and warnings one by one, with place, code frame, cause and fix; notes, of which there can be
 * one for each file of a large folder, once for each kind. The empty string where there are none.
 */
export function reportProblems(diagnostics: readonly Diagnostic[], files: readonly QuotableFile[]): string {
  const sorted = sortDiagnostics(diagnostics);
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const blocks = [
    ...groupNotes(sorted).map(describeNotes),
    ...sorted.filter(({ severity }) => severity !== "note").map((diagnostic) => describe(diagnostic, texts)),
    ...(hasErrors(diagnostics) ? [summarise(diagnostics)] : []),
  ];
  return blocks.map((block) => `${block}\n\n`).join("");
}

function describe({ code, severity, message, fix, place }: Diagnostic, texts: ReadonlyMap<string, string>): string {
  const { title, cause } = diagnosticKinds[code];
  const text = place === undefined ? undefined : texts.get(place.file);
  const location = place === undefined || text === undefined ? undefined : locate(text, place);
  const where = location === undefined ? place?.file : `${place?.file}:${location.line}:${location.column}`;
  return [
    `${where === undefined ? "" : `${where}  `}${severity} ${code}: ${title}`,
    `  ${message}`,
    ...(text !== undefined && location !== undefined ? ["", indent(codeFrame(text, location)), ""] : []),
    ...(place?.pointer === undefined ? [] : [`  at   #${place.pointer}`]),
    `  why  ${cause}`,
    `  fix  ${fix}`,
  ].join("\n");
}

function groupNotes(diagnostics: readonly Diagnostic[]): readonly (readonly Diagnostic[])[] {
  const groups = new Map<DiagnosticCode, Diagnostic[]>();
  for (const note of diagnostics.filter(({ severity }) => severity === "note")) {
    groups.set(note.code, [...(groups.get(note.code) ?? []), note]);
  }
  return [...groups.values()];
}

/** How many files a note names before it only counts. */
const shownFiles = 3;

function describeNotes(notes: readonly Diagnostic[]): string {
  const [first] = notes;
  if (first === undefined) return "";
  const places = notes.flatMap(({ place }) => place?.file ?? []);
  const hidden = places.length - shownFiles;
  const shown = hidden > 0 ? [...places.slice(0, shownFiles), `and ${hidden} more`] : places;
  const { title, cause } = diagnosticKinds[first.code];
  return [
    `note ${first.code}: ${title}${notes.length > 1 ? ` (${notes.length} times)` : ""}`,
    `  ${notes.length === 1 ? first.message : shown.join(", ")}`,
    `  why  ${cause}`,
    `  fix  ${first.fix}`,
  ].join("\n");
}

function summarise(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const files = new Set(errors.flatMap(({ place }) => place?.file ?? []));
  const where = files.size > 0 ? ` in ${count(files.size, "file")}` : "";
  return `${count(errors.length, "problem")}${where}. Nothing was written.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, "  ");
}
