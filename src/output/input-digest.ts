import { normaliseLineEndings, sha256 } from "./fingerprint.js";

/** Everything that the output depends on. */
export interface DigestParts {
  /** The version of this tool. */
  readonly version: string;
  /** All options that change the output. The order of members does not matter. */
  readonly options: unknown;
  /** The input files. Their order does not matter. */
  readonly sources: readonly { readonly name: string; readonly text: string }[];
}

/**
 * Returns one value for everything that the output depends on. Equal schemas give equal values wherever they are, with any line
 * endings and byte order mark.
 */
export function digestInputs({ version, options, sources }: DigestParts): string {
  const texts = sources.map(({ name, text }) => `${sha256(normaliseLineEndings(withoutMark(text)))} ${name}`).sort();
  return sha256(JSON.stringify([version, sortNames(options), texts]));
}

function withoutMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

function sortNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortNames);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, sortNames(member)]));
}
