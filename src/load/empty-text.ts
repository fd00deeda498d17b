import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import { isYaml } from "./read-text.js";
import type { SourceText } from "./source-text.js";

/** Returns a diagnostic if a file is empty. In a folder this is a warning, since the content may have been lost. */
export function diagnoseEmpty(source: SourceText): Diagnostic | undefined {
  const { path, text, named } = source;
  const isBlank = text.trim() === "";
  if (!isBlank && !(isYaml(source) && text.split("\n").every(isBlankLine))) return undefined;
  const message = isBlank ? `${path} is empty` : `${path} contains only comments`;
  return diagnose(named ? "empty-input" : "empty-file", message, { file: path });
}

/** Returns whether a line of YAML is only a comment or a document marker (YAML 1.2 section 9.1). */
function isBlankLine(line: string): boolean {
  return /^(?:---|\.\.\.)?\s*(?:#.*)?$/.test(line.trimEnd());
}
