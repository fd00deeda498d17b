import type { DiagnosticCode } from "../../../diagnostics/codes.js";
import { type Diagnostic, diagnose } from "../../../diagnostics/diagnostic.js";
import type { JsonValue } from "../../../schema/schema.js";
import type { ValuePlace } from "./located.js";

/** One use of an outdated name or shape, with all that is needed to bring it up to date without changing anything else. */
export interface Rename {
  /** The member with the old name, or in the old place. */
  readonly place: ValuePlace;
  /** The old name; a path with dots where it is about more than a name. */
  readonly from: string;
  /** The newest name. */
  readonly to: string;
  /** The JSON Pointer that the member has to move to, where it does not stay where it is. */
  readonly target?: string;
  /** The value that it has to have, where that changes too. */
  readonly value?: JsonValue;
}

/** Collects what is found while a catalogue is read. */
export interface Findings {
  report(code: DiagnosticCode, message: string, place: ValuePlace, fix?: string): void;
  rename(rename: Rename): void;
  /** One report for all findings with the same `key` in a file: the place of the first one, and how many there are. */
  fold(code: DiagnosticCode, key: string, message: string, place: ValuePlace, fix?: string): void;
}

/** What was collected. */
export interface Collected {
  readonly findings: Findings;
  renames(): readonly Rename[];
  diagnostics(): readonly Diagnostic[];
}

interface Folded {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly place: ValuePlace;
  readonly fix: string | undefined;
  count: number;
}

/** Starts a collection. What is found twice, because several messages inherit it, is kept once. */
export function collectFindings(): Collected {
  const found = new Map<string, Folded>();
  const renames = new Map<string, Rename>();
  const report: Findings["report"] = (code, message, place, fix) => {
    const id = JSON.stringify([code, place.file, place.pointer, message]);
    if (!found.has(id)) found.set(id, { code, message, place, fix, count: 1 });
  };
  const fold: Findings["fold"] = (code, key, message, place, fix) => {
    const id = JSON.stringify([code, place.file, key]);
    const earlier = found.get(id);
    if (earlier === undefined) found.set(id, { code, message, place, fix, count: 1 });
    else earlier.count++;
  };
  const rename: Findings["rename"] = (use) => {
    const { from, to, place } = use;
    const id = JSON.stringify([place.file, place.pointer, from]);
    if (renames.has(id)) return;
    renames.set(id, use);
    fold("deprecated-name", `${from}>${to}`, `${from} is now called ${to}`, { ...place, isName: true }, `Write ${to}.`);
  };
  const diagnostics = () =>
    [...found.values()].map(({ code, message, place, fix, count }) =>
      diagnose(code, message + times(count), place, fix),
    );
  return { findings: { report, rename, fold }, renames: () => [...renames.values()], diagnostics };
}

function times(count: number): string {
  return count === 1 ? "" : ` (${count} times in this file, first here)`;
}
