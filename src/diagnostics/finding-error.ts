import type { Diagnostic } from "./diagnostic.js";

/**
 * Thrown when an error in the inputs is found only while files are printed, such as an error in a user template. The caller
 * catches it, reports the diagnostic and writes nothing.
 */
export class FindingError extends Error {
  override readonly name: string = "FindingError";
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}
