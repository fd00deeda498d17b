import { codeFrame } from "../diagnostics/code-frame.js";
import { diagnosticKinds } from "../diagnostics/codes.js";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.js";
import { sortDiagnostics } from "../diagnostics/sort.js";
import { SourceFile } from "../diagnostics/source-file.js";

/** A text that findings can be located in, and quoted from. */
export interface QuotableFile {
  /** As the places of findings name it. */
  readonly path: string;
  readonly text: string;
}

/** All findings of a run, each with place, code frame, cause and fix. The empty string where there are none. */
export function reportProblems(diagnostics: readonly Diagnostic[], files: readonly QuotableFile[]): string {
  const blocks = [...describeProblems(diagnostics, files)];
  if (hasErrors(diagnostics)) blocks.push(summarise(diagnostics));
  return blocks.length === 0 ? "" : `${blocks.join("\n\n")}\n`;
}

/** Each finding in a few lines, in the order in which a reader goes through the files. */
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

/** Nobody reads more at once, and a hostile file can have any number of them. */
const most = 1000;

/** As many findings as are shown, errors before all others. */
function mostImportant(sorted: readonly Diagnostic[]): readonly Diagnostic[] {
  if (sorted.length <= most) return sorted;
  const errors = sorted.filter(({ severity }) => severity === "error");
  return [...errors, ...sorted.filter(({ severity }) => severity !== "error")].slice(0, most);
}

/** Names and values come from the inputs, which must not be able to steer the terminal. */
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

function summarise(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const files = new Set(errors.flatMap(({ place }) => place?.file ?? []));
  const where = files.size > 0 ? ` in ${count(files.size, "file")}` : "";
  // An error of the file system may come when some files are written.
  const isUntouched = errors.every(({ code }) => code !== "output-not-writable");
  return `${count(errors.length, "problem")}${where}.${isUntouched ? " Nothing was written." : ""}`;
}

/** `1 file`, `2 files`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, "  ");
}
