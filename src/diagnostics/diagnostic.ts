import { type DiagnosticCode, diagnosticKinds, type Severity } from "./codes.js";

/** Where a diagnostic points: a file, and in it a JSON Pointer (a value) or an offset (a character of broken syntax). */
export interface Place {
  /** The path as the user would write it: relative to the current folder, with forward slashes. */
  readonly file: string;
  /** A JSON Pointer into the file; the empty string is the whole document. */
  readonly pointer?: string;
  /** The finding is about the name of the member that the pointer leads to, and not about its value. */
  readonly isName?: boolean;
  /** A position in the text in UTF-16 code units, for files that have no structure to point into. */
  readonly offset?: number;
}

/** One finding about the inputs. Findings are collected and reported together; they are never thrown. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** What is wrong in this very case, with the names and values that matter. */
  readonly message: string;
  /** How to mend this very case. */
  readonly fix: string;
  readonly place?: Place;
}

/** Makes a diagnostic of a kind in the catalogue; `fix` is only needed where this case has a better one. */
export function diagnose(code: DiagnosticCode, message: string, place?: Place, fix?: string): Diagnostic {
  const kind = diagnosticKinds[code];
  return { code, severity: kind.severity, message, fix: fix ?? kind.fix, ...(place && { place }) };
}

/** Whether anything was found that forbids writing output. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
