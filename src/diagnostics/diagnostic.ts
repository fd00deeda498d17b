import { type DiagnosticCode, diagnosticKinds } from "./codes.js";
import type { Severity } from "./kind.js";

/** The place that a diagnostic refers to: a file, and a value or a character in it. */
export interface Place {
  /** The path as the user would write it: relative to the current folder, with forward slashes. */
  readonly file: string;
  /** A JSON Pointer to a value in the file. The empty string is the whole document. */
  readonly pointer?: string;
  /** Whether the diagnostic is about the name of the member that the pointer leads to, not about its value. */
  readonly isName?: boolean;
  /** An offset in UTF-16 code units, for files that cannot be parsed. */
  readonly offset?: number;
}

/** A problem found in the inputs. Diagnostics are collected and reported together. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** Describes the problem, with the names and values concerned. */
  readonly message: string;
  /** Describes how to fix the problem. */
  readonly fix: string;
  readonly place?: Place;
}

/** Creates a diagnostic. The fix defaults to the general fix for its code. */
export function diagnose(code: DiagnosticCode, message: string, place?: Place, fix?: string): Diagnostic {
  const kind = diagnosticKinds[code];
  return { code, severity: kind.severity, message, fix: fix ?? kind.fix, ...(place && { place }) };
}

/** Returns whether a diagnostic is an error, so that nothing may be written. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
