import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isFileError } from "./file-error.js";
import { assertSafePaths, manifestName, UnsafePathError } from "./output-path.js";

/** What was last written into an output folder. */
export interface Manifest {
  /** The version of the tool that wrote it. */
  readonly version: string;
  /** What {@link digestInputs} made of all that the output depends on; empty where the output is not complete. */
  readonly inputs: string;
  /** The {@link fingerprint} of each file as we wrote it, by path. */
  readonly files: ReadonlyMap<string, string>;
}

/** The text of a manifest: sorted, so that it is the same for the same files, and one file a line, so that it merges. */
export function printManifest({ version, inputs, files }: Manifest): string {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ tool: "cdevents-gen", version, inputs, files: Object.fromEntries(sorted) }, null, 2)}\n`;
}

/**
 * The manifest of an output folder, or `undefined` where there is none that we could have written. It is taken for what it
 * is, a file that anybody could have edited: with one word wrong it gives us no right to touch anything.
 */
export function readManifest(outDir: string): Manifest | undefined {
  try {
    return parseManifest(JSON.parse(readFileSync(join(outDir, manifestName), "utf8")));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof UnsafePathError || isFileError(error)) return undefined;
    throw error;
  }
}

function parseManifest(content: unknown): Manifest | undefined {
  if (!isRecord(content) || content["tool"] !== "cdevents-gen") return undefined;
  const { version, inputs, files } = content;
  if (typeof version !== "string" || typeof inputs !== "string" || !isRecord(files)) return undefined;
  const hashes = new Map<string, string>();
  for (const [path, hash] of Object.entries(files)) {
    if (!isHash(hash)) return undefined;
    hashes.set(path, hash);
  }
  assertSafePaths(hashes.keys());
  return { version, inputs, files: hashes };
}

/** Whether a value is a SHA-256 in hexadecimal. */
export function isHash(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
}

function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
