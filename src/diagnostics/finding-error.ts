import type { Diagnostic } from "./diagnostic.js";

/**
 * Thrown where a fault of the inputs shows only while files are printed, which is too late to collect it with the others: by a
 * template of the user above all. Whoever prints catches it, writes nothing, and reports what it carries.
 */
export class FindingError extends Error {
  override readonly name: string = "FindingError";
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}
