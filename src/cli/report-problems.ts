import { codeFrame } from "../diagnostics/code-frame.js";
import { diagnosticKinds } from "../diagnostics/codes.js";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.js";
import { sortDiagnostics } from "../diagnostics/sort.js";
import { SourceFile } from "../diagnostics/source-file.js";

/** A file that diagnostics can be located in and quoted from. */
export interface QuotableFile {
  /** The path that the places of diagnostics name. */
  readonly path: string;
  readonly text: string;
}

/**
 * Reports diagnostics with place, code frame, cause and fix. Returns an empty string if there are none.
 *
 * @param writes - whether the run would have written files without its errors
 */
export function reportProblems(
  diagnostics: readonly Diagnostic[],
  files: readonly QuotableFile[],
  writes = true,
): string {
  const blocks = [...describeProblems(diagnostics, files)];
  if (hasErrors(diagnostics)) blocks.push(summarise(diagnostics, writes));
  return blocks.length === 0 ? "" : `${blocks.join("\n\n")}\n`;
}

/** Describes each diagnostic in a few lines, in the order of files and places. */
export function describeProblems(
  diagnostics: readonly Diagnostic[],
  files: readonly QuotableFile[],
): readonly string[] {
  const sources = new Map(files.map(({ path, text }) => [path, new SourceFile(text)]));
  const sorted = sortDiagnostics(diagnostics, sources);
  const described = mostImportant(sorted).map((diagnostic) => withoutControls(describe(diagnostic, sources)));
  const left = sorted.length - described.length;
  return left === 0 ? described : [...described, `... and ${left} more.`];
}

/** A hostile file can cause any number of diagnostics. */
const most = 1000;

/** Returns the diagnostics that are shown. If there are too many, errors come first. */
function mostImportant(sorted: readonly Diagnostic[]): readonly Diagnostic[] {
  if (sorted.length <= most) return sorted;
  const errors = sorted.filter(({ severity }) => severity === "error");
  return [...errors, ...sorted.filter(({ severity }) => severity !== "error")].slice(0, most);
}

/** Replaces control characters: names and values come from the inputs, which must not be able to control the terminal. */
function withoutControls(text: string): string {
  return text.replace(/(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/gu, "\u00b7");
}

function describe(
  { code, severity, message, fix, place }: Diagnostic,
  sources: ReadonlyMap<string, SourceFile>,
): string {
  const { title, cause } = diagnosticKinds[code];
  const source = place && sources.get(place.file);
  const location = place && source?.locate(place);
  const where = location === undefined ? place?.file : `${place?.file}:${location.line}:${location.column}`;
  return [
    `${where === undefined ? "" : `${where}  `}${severity} ${code}: ${title}`,
    `  ${message}`,
    ...(source !== undefined && location !== undefined ? ["", indent(codeFrame(source.lines, location)), ""] : []),
    ...(place?.pointer === undefined ? [] : [`  at   #${place.pointer}`]),
    `  why  ${cause}`,
    `  fix  ${fix}`,
  ].join("\n");
}

function summarise(diagnostics: readonly Diagnostic[], writes: boolean): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const files = new Set(errors.flatMap(({ place }) => place?.file ?? []));
  const where = files.size > 0 ? ` in ${count(files.size, "file")}` : "";
  // An error of the file system may come when some files are written.
  const isUntouched = writes && errors.every(({ code }) => code !== "output-not-writable");
  return `${count(errors.length, "problem")}${where}.${isUntouched ? " Nothing was written." : ""}`;
}

/** `1 file`, `2 files`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, "  ");
}
