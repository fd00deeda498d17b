import { diagnose } from "../diagnostics/diagnostic.js";
import { FindingError } from "../diagnostics/finding-error.js";

/** Runs something that a template of the user takes part in, so that its errors are findings and not ours. */
export function blaming<T>(template: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // The first lines say what is wrong; the others draw a picture of it.
    const message = `${template}: ${reason.split("\n").slice(0, 3).join(" ")}.`;
    throw new FindingError(diagnose("broken-template", message));
  }
}
