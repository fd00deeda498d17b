import type { DiagnosticCode } from "../../../diagnostics/codes.js";
import { similarName } from "../../../diagnostics/similar-name.js";
import { collectionOf } from "./attribute-names.js";
import type { Findings } from "./findings.js";
import type { ValuePlace } from "./located.js";
import { parseReference, type Reference, resolvePath } from "./parse-reference.js";

/** What kind of thing a reference has to lead to, for messages and suggestions. */
export interface Target {
  readonly noun: string;
  /** The code to report if it is not found. */
  readonly code: DiagnosticCode;
  /** The XIDs of all that there are, for a suggestion. */
  readonly candidates: () => Iterable<string>;
}

/** Follows references within the documents of a run, and reports those that lead nowhere or elsewhere. */
export type Follow = <T>(
  text: string,
  place: ValuePlace,
  target: Target,
  find: (steps: readonly string[], fragment: string | undefined) => T | undefined,
) => T | undefined;

/** To suggest something takes time, which only the first few of many broken references get. */
const suggestions = 20;

/** Makes the function that follows references. */
export function followReferences(files: ReadonlySet<string>, findings: Findings): Follow {
  let suggested = 0;
  return (text, place, target, find) => {
    const reference = parseReference(text);
    const found = reference.steps.length === 0 ? undefined : find(reference.steps, reference.fragment);
    if (found !== undefined) {
      const newest = newestReference(text);
      if (newest.text !== text) findings.rename({ place, from: newest.from, to: newest.to, value: newest.text });
      return found;
    }
    if (isElsewhere(reference, place, files)) {
      const message = `${JSON.stringify(text)} is not in any of the input catalogues`;
      findings.report("external-reference", message, place, howToPin(reference));
      return undefined;
    }
    const meant = suggested++ < suggestions ? similarName(withoutHash(text), target.candidates()) : undefined;
    const fix = meant === undefined ? undefined : `Did you mean ${text.startsWith("#") ? "#" : ""}${meant}?`;
    findings.report(target.code, `${target.noun} ${JSON.stringify(text)} does not exist`, place, fix);
    return undefined;
  };
}

/** A reference with the newest names of the collections on its way, and what of it has changed. */
function newestReference(reference: string): { readonly text: string; readonly from: string; readonly to: string } {
  const found = /(?:^|#)\/([^/#]+)(?:\/[^/#]+(?:\/(definitions)(?=\/))?)?/i.exec(reference);
  const [way = "", written = "", definitions] = found ?? [];
  const collection = collectionOf(written);
  if (found === null || collection === undefined) return { text: reference, from: "", to: "" };
  const isMessage = definitions !== undefined && collection !== "schemagroups";
  const renamed = way.replace(written, () => collection);
  const newest = isMessage ? `${renamed.slice(0, -definitions.length)}messages` : renamed;
  const text = reference.slice(0, found.index) + newest + reference.slice(found.index + way.length);
  return written === collection
    ? { text, from: "definitions in a reference", to: "messages" }
    : { text, from: `${written} in a reference`, to: collection };
}

function isElsewhere(reference: Reference, place: ValuePlace, files: ReadonlySet<string>): boolean {
  if (reference.kind === "remote") return true;
  return reference.kind === "file" && !files.has(resolvePath(place.file, reference.file));
}

function howToPin(reference: Reference): string {
  if (reference.kind === "file") return `Add ${reference.file} to the inputs.`;
  const url = reference.kind === "remote" ? reference.url.replace(/#.*$/s, "") : "";
  const root = /^(.*?)\/(?:endpoints|messagegroups|schemagroups)\//i.exec(url)?.[1];
  const source = root === undefined ? url : `${root}/export`;
  return `Download ${source} to a file and pass it as another input.`;
}

function withoutHash(text: string): string {
  return text.replace(/^#/, "");
}
