// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isString } from "../checks.js";
import { ipv6Source } from "./ip.js";

// Every repetition runs over characters that cannot begin what follows it, so that no input is read more than twice.
const scheme = String.raw`[A-Za-z][A-Za-z\d+.-]*:`;
const letters = String.raw`A-Za-z\d._~!$&'()*+,;=\-`;

/** The rest of a reference after the scheme, for what may stand in names and, on top of that, in queries. */
export function hierarchicalPart(letters: string, queryLetters: string): string {
  const run = (characters: string): string => `[${characters}]*(?:%[\\dA-Fa-f]{2}[${characters}]*)*`;
  const address = `\\[(?:${ipv6Source}|[Vv][\\dA-Fa-f]+\\.[${letters}:]+)\\]`;
  const host = `(?:${run(letters)}|${address})(?::\\d*)?(?![^/?#])`;
  // Few references name a user: trying without first spares the others from being read twice.
  const authority = `//(?:${host}|${run(`${letters}:`)}@${host})`;
  const path = run(`${letters}:@/`);
  return `(?:${authority}|(?!//))${path}(?:\\?${run(`${letters}:@/?${queryLetters}`)})?(?:#${run(`${letters}:@/?`)})?$`;
}

/** The source of an expression for references that have a scheme. */
export function absolutePattern(hierarchical: string): string {
  return `^${scheme}${hierarchical}`;
}

/** The source of an expression for references with a scheme, or relative ones, whose first segment has no colon. */
export function referencePattern(hierarchical: string): string {
  return `^(?:${scheme}|(?![^/?#]*:))${hierarchical}`;
}

const uriPattern: RegExp = /*@__PURE__*/ new RegExp(
  /*@__PURE__*/ absolutePattern(/*@__PURE__*/ hierarchicalPart(letters, "")),
);
const uriReferencePattern: RegExp = /*@__PURE__*/ new RegExp(
  /*@__PURE__*/ referencePattern(/*@__PURE__*/ hierarchicalPart(letters, "")),
);

/**
 * Whether a value is a URI: a scheme and only ASCII characters, others being percent-encoded.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3986#appendix-A
 */
export function isUri(value: unknown): boolean {
  return isString(value) && uriPattern.test(value);
}

/** Whether a value is a `URI-reference` of RFC 3986: a URI, or a relative reference such as `/event/source`. */
export function isUriReference(value: unknown): boolean {
  return isString(value) && uriReferencePattern.test(value);
}
