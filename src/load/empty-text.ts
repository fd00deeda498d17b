import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import { isYaml } from "./read-text.js";
import type { SourceText } from "./source-text.js";

/**
 * What to say of a file with nothing in it; `undefined` where there is something. In a folder it is no reason to refuse all
 * others, but may be a schema that was lost on the way, so that it is not passed over like files that are something else.
 */
export function diagnoseEmpty(source: SourceText): Diagnostic | undefined {
  const { path, text, named } = source;
  const isBlank = text.trim() === "";
  if (!isBlank && !(isYaml(source) && text.split("\n").every(saysNothing))) return undefined;
  const message = isBlank ? `${path} has nothing in it` : `${path} has nothing in it but comments`;
  return diagnose(named ? "empty-input" : "empty-file", message, { file: path });
}

/** Whether a line of YAML is no more than a comment, or the begin or end of a document (YAML 1.2 section 9.1). */
function saysNothing(line: string): boolean {
  return /^(?:---|\.\.\.)?\s*(?:#.*)?$/.test(line.trimEnd());
}
