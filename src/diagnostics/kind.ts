/** How serious a diagnostic is. An error means that nothing is written. */
export type Severity = "error" | "warning" | "note";

/** An entry in the list of diagnostic codes. */
export interface DiagnosticKind {
  readonly severity: Severity;
  /** The problem in a few words, the same for every occurrence. */
  readonly title: string;
  /** Why this is a problem. */
  readonly cause: string;
  /** How to fix it, unless the diagnostic has a more specific fix. */
  readonly fix: string;
}
