import type { Rename } from "../read/findings.js";
import { jsonTree } from "./json-tree.js";
import { planChanges } from "./plan-changes.js";
import { renderChanges } from "./render-changes.js";
import { yamlTree } from "./yaml-tree.js";

/** A document under its newest names, and the names that could not be brought up to date without changing more. */
export interface FixedDocument {
  readonly text: string;
  readonly left: readonly Rename[];
}

/**
 * Brings the names of a catalogue document up to date, in JSON or YAML, and changes nothing else: order, formatting, comments
 * and line ends stay.
 *
 * @param renames - those of this document, as `readCatalogue` finds them
 */
export function fixDocument(text: string, renames: readonly Rename[]): FixedDocument {
  if (renames.length === 0) return { text, left: [] };
  const isJson = isJsonText(text);
  const root = isJson ? jsonTree(text) : yamlTree(text);
  if (root === undefined) return { text, left: renames };
  const { changes, left } = planChanges(root, text, renames);
  return { text: renderChanges(text, root, changes, isJson), left };
}

function isJsonText(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
