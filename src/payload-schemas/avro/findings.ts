import type { DiagnosticCode } from "../../diagnostics/codes.js";
import type { Report } from "../lowered-schema.js";

/** What is said about one Avro schema, and whether any of it forbids to go on. */
export class Findings {
  #failed = false;
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  /** Whether the schema cannot be lowered. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Says that the schema cannot be understood; gives `undefined`, to be returned instead of what was to be read. */
  wrong(message: string, pointer: string, fix?: string): undefined {
    return this.refuse("invalid-data-schema", message, pointer, fix);
  }

  /** As {@link wrong}, with a code of its own. */
  refuse(code: DiagnosticCode, message: string, pointer: string, fix?: string): undefined {
    this.#failed = true;
    this.#report(code, message, { pointer }, fix);
  }

  /** Says that the schema breaks a rule which its JSON data does not depend on. */
  irregular(message: string, pointer: string, fix?: string): void {
    this.#report("irregular-data-schema", message, { pointer }, fix);
  }
}
