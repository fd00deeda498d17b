// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isString } from "../checks.js";

// Literals of RFC 6570 section 2.1, with the apostrophe that erratum 6937 allows; an expression is skipped as a whole.
const literal = String.raw`[!#$&'()*+,\-./\d:;=?@A-Z[\]_a-z~\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef\u{10000}-\u{10fffd}]|%[\dA-Fa-f]{2}`;
const name = String.raw`(?:[\w]|%[\dA-Fa-f]{2})+`;
const variable = `${name}(?:\\.${name})*(?:\\*|:[1-9]\\d{0,3})?`;
const pattern: RegExp = /*@__PURE__*/ new RegExp(
  `^(?:${literal}|[\\ue000-\\uf8ff]|\\{[+#./;?&=,!@|]?${variable}(?:,${variable})*\\})*$`,
  "u",
);

/**
 * Whether a value is a URI Template of any level.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6570#section-2
 */
export function isUriTemplate(value: unknown): boolean {
  return isString(value) && pattern.test(value);
}
