import { normaliseLineEndings, sha256 } from "./fingerprint.js";

/** Everything that the bytes of the output depend on. */
export interface DigestParts {
  /** The version of this tool. */
  readonly version: string;
  /** All options that change the output, as JSON; the order of their names makes no difference. */
  readonly options: unknown;
  /** The texts that were read, by the name that output may mention; their order makes no difference. */
  readonly sources: readonly { readonly name: string; readonly text: string }[];
}

/**
 * One value for all that the output depends on: equal for the same schemas wherever they lie, with whatever line endings
 * and byte order mark they were checked out.
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
