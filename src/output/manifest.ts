import { join } from "node:path";
import { readRegularFile } from "./file-error.js";
import { assertSafePaths, manifestName, UnsafePathError } from "./output-path.js";

/** The record of what was last written into an output folder. */
export interface Manifest {
  /** The version of the tool that wrote it. */
  readonly version: string;
  /** The {@link digestInputs} of everything that the output depends on. Empty if the output is not complete. */
  readonly inputs: string;
  /** The {@link hashFiles} of the files exactly as they were written: a quick way to see that none has changed. */
  readonly content: string;
  /**
   * The {@link fingerprint} of each file, by path. While a run replaces files, this lists the old and the new one. The files
   * of a run that was killed are then still known to be generated.
   */
  readonly files: ReadonlyMap<string, readonly string[]>;
}

/** Prints a manifest. Paths are sorted, one per line, so that equal output gives equal text and merges are easy. */
export function printManifest({ version, inputs, content, files }: Manifest): string {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = sorted.map(([path, known]) => [path, known.length === 1 ? known[0] : known]);
  const manifest = { tool: "cdevents-gen", version, inputs, content, files: Object.fromEntries(entries) };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Reads the manifest of an output folder, which may have been edited. Returns `undefined` unless every part is valid. */
export function readManifest(outDir: string): Manifest | undefined {
  try {
    return parseManifest(JSON.parse(readRegularFile(join(outDir, manifestName)) ?? "null"));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof UnsafePathError) return undefined;
    throw error;
  }
}

function parseManifest(content: unknown): Manifest | undefined {
  if (!isRecord(content) || content["tool"] !== "cdevents-gen") return undefined;
  const { version, inputs, files } = content;
  if (typeof version !== "string" || typeof inputs !== "string" || !isRecord(files)) return undefined;
  const hash = content["content"] ?? "";
  if (typeof hash !== "string") return undefined;
  const known = new Map<string, readonly string[]>();
  for (const [path, value] of Object.entries(files)) {
    const hashes: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (!hashes.every(isHash)) return undefined;
    known.set(path, hashes);
  }
  for (const path of known.keys()) assertSafePaths([path]);
  return { version, inputs, content: hash, files: known };
}

/** Tells whether a value is a SHA-256 in hexadecimal. */
function isHash(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
}

function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
