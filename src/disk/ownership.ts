import { readFileSync } from "node:fs";
import { isFileError } from "./file-error.js";
import { isHash, type Manifest } from "./manifest.js";
import { assertSafePaths, pathKey, UnsafePathError } from "./output-path.js";

/** A path, and the fingerprint of a text that was written there, or may have been. */
export type WrittenFile = readonly [path: string, fingerprint: string];

/** What earlier runs wrote, finished or not. */
export interface Ownership {
  /** Every path that may hold a file of ours. */
  readonly paths: ReadonlySet<string>;
  /** The fingerprints of what we wrote at a path, the latest last; none for files that are not ours. */
  fingerprints(path: string): readonly string[];
}

/** Brings together what the manifest says and what a killed run left in its journal. */
export function ownershipOf(manifest: Manifest | undefined, journal: readonly WrittenFile[]): Ownership {
  const written = [...(manifest?.files ?? []), ...journal];
  const byKey = new Map<string, string[]>();
  for (const [path, fingerprint] of written) {
    const known = byKey.get(pathKey(path));
    if (known === undefined) byKey.set(pathKey(path), [fingerprint]);
    else known.push(fingerprint);
  }
  return {
    paths: new Set(written.map(([path]) => path)),
    fingerprints: (path) => byKey.get(pathKey(path)) ?? [],
  };
}

/** The text of a journal. */
export function printJournal(written: readonly WrittenFile[]): string {
  return JSON.stringify(written);
}

/**
 * The journal that a killed run left behind. One that cannot be read was not yet complete, so that nothing was in place; or
 * it is not ours, and proves nothing.
 */
export function readJournal(path: string): readonly WrittenFile[] {
  try {
    const content: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (!Array.isArray(content) || !content.every(isWrittenFile)) return [];
    for (const [written] of content) assertSafePaths([written]);
    return content;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof UnsafePathError || isFileError(error)) return [];
    throw error;
  }
}

function isWrittenFile(value: unknown): value is WrittenFile {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === "string" && isHash(value[1]);
}
