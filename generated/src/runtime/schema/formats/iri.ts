// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isString } from "../checks.js";
import { referencePattern } from "./uri.js";

// ucschar and iprivate of RFC 3987: every plane without its last two code points, which are noncharacters.
const planes: string = /*@__PURE__*/ Array.from({ length: 13 }, (_, plane) => {
  const high = (plane + 1).toString(16);
  return `\\u{${high}0000}-\\u{${high}fffd}`;
}).join("");
const letters = `A-Za-z\\d._~!$&'()*+,;=\\-\\u00a0-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\uffef${planes}\\u{e1000}-\\u{efffd}`;
const privateLetters = String.raw`\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}`;

const iriPattern: RegExp = /*@__PURE__*/ referencePattern(letters, privateLetters, true, "u");
const iriReferencePattern: RegExp = /*@__PURE__*/ referencePattern(letters, privateLetters, false, "u");

/**
 * Whether a value is an IRI: a URI that may have characters beyond ASCII.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3987#section-2.2
 */
export function isIri(value: unknown): boolean {
  return isString(value) && iriPattern.test(value);
}

/** Whether a value is an `IRI-reference` of RFC 3987: an IRI, or a relative reference. */
export function isIriReference(value: unknown): boolean {
  return isString(value) && iriReferencePattern.test(value);
}
