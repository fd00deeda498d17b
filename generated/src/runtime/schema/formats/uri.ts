// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { hasReferenceStructure } from "../../uri.js";
import { isString } from "../checks.js";

// Characters that are reserved for private use may occur in a query only (iprivate of RFC 3987).
const misplacedPrivateUse =
  /^[^?#]*[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]|#.*[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/su;
// Everything but the characters of a URI, ucschar and iprivate.
const invalidIriCharacter: RegExp =
  /[^!#-;=?-[\]_A-Za-z~\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\uffef\u{10000}-\u{dffff}\u{e1000}-\u{10fffd}]|\p{NChar}|%(?![\dA-Fa-f]{2})/u;

/**
 * Returns whether a value is an IRI: a URI that may contain characters outside ASCII.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3987#section-2.2
 */
export function isIri(value: unknown): boolean {
  return isIriReference(value) && /^[^/?#]+:/.test(value);
}

/** Returns whether a value is an `IRI-reference` of RFC 3987: an IRI, or a relative reference. */
export function isIriReference(value: unknown): value is string {
  return (
    isString(value) &&
    !invalidIriCharacter.test(value) &&
    !misplacedPrivateUse.test(value) &&
    hasReferenceStructure(value)
  );
}

const uriTemplatePattern: RegExp = /*@__PURE__*/ makeUriTemplatePattern();

/**
 * Returns whether a value is a URI Template of any level.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6570#section-2
 */
export function isUriTemplate(value: unknown): boolean {
  return isString(value) && uriTemplatePattern.test(value);
}

function makeUriTemplatePattern(): RegExp {
  // Literals of RFC 6570 section 2.1, with the apostrophe that erratum 6937 allows.
  const ascii = String.raw`[!#$&'()*+,\-./\d:;=?@A-Z[\]_a-z~]|%[\dA-Fa-f]{2}`;
  const others = String.raw`[\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\uffef\u{10000}-\u{10fffd}]`;
  const name = String.raw`(?:\w|%[\dA-Fa-f]{2})+`;
  const variable = `${name}(?:\\.${name})*(?:\\*|:[1-9]\\d{0,3})?`;
  const expression = `\\{[+#./;?&=,!@|]?${variable}(?:,${variable})*\\}`;
  return new RegExp(`^(?:${ascii}|${others}|${expression})*$`, "u");
}
