import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.js";

/** Removes the finding that there is no event if other errors are the reason. */
export function withoutConsequences(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const others = diagnostics.filter(({ code }) => code !== "no-events");
  return hasErrors(others) ? others : diagnostics;
}
