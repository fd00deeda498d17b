// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.

import { isUri } from "../../uri.js";
import { isString } from "../checks.js";

/**
 * Returns whether a value is a mailbox: a local part, plain or quoted, and a host name or an address in brackets.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2
 */
export function isEmail(value: unknown): boolean {
  if (!isString(value)) return false;
  const at = value.lastIndexOf("@");
  const domain = value.slice(at + 1);
  return isLocalPart(value.slice(0, Math.max(at, 0))) && (isHostname(domain) || isAddressLiteral(domain));
}

function isLocalPart(text: string): boolean {
  if (text.length > 64) return false;
  return text.startsWith('"')
    ? /^"(?:[ !#-[\]-~]|\\[ -~])*"$/.test(text)
    : text.split(".").every((atom) => /^[A-Za-z\d!#$%&'*+/=?^_`{|}~-]+$/.test(atom));
}

function isAddressLiteral(text: string): boolean {
  if (!/^\[.*\]$/.test(text)) return false;
  const address = text.slice(1, -1);
  return /^IPv6:/i.test(address) ? isIpv6(address.slice(5)) : isIpv4(address);
}

/**
 * Returns whether a value is a host name of letters, digits and hyphens: labels of 1 to 63 characters, 253 in all.
 *
 * A label with hyphens in its third and fourth place must be an A-label (RFC 5891 section 4.2.3.1). Only the characters
 * of an A-label are checked, which needs no Unicode tables.
 *
 * @see https://www.rfc-editor.org/rfc/rfc1123#section-2.1
 */
export function isHostname(value: unknown): boolean {
  return (
    isString(value) &&
    value.length <= 253 &&
    value
      .split(".")
      .every((label) => /^(?!..--|-)[A-Za-z\d-]{1,63}(?<!-)$|^[Xx][Nn]--[A-Za-z\d-]{0,58}[A-Za-z\d]$/.test(label))
  );
}

const ipv4Pattern = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
const ipv6Pattern: RegExp = /^[\dA-Fa-f:.]+$/;

/**
 * Returns whether a value is an IPv4 address in dotted decimal, without leading zeros.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-3.2.2
 */
export function isIpv4(value: unknown): boolean {
  return isString(value) && ipv4Pattern.test(value);
}

/**
 * Returns whether a value is an IPv6 address.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-3.2.2
 */
export function isIpv6(value: unknown): boolean {
  return isString(value) && ipv6Pattern.test(value) && isUri(`ip://[${value}]`);
}

/**
 * Returns whether a value is a UUID, of any version and variant, in either case.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9562#section-4
 */
export function isUuid(value: unknown): boolean {
  return isString(value) && /^[\dA-Fa-f]{8}(?:-[\dA-Fa-f]{4}){3}-[\dA-Fa-f]{12}$/.test(value);
}

/**
 * Returns whether a value is a JSON Pointer.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6901#section-3
 */
export function isJsonPointer(value: unknown): boolean {
  return isString(value) && (value === "" || value.startsWith("/")) && !/~(?![01])/.test(value);
}

/**
 * Returns whether a value is a relative JSON Pointer: a number of levels to go up, then `#` or a JSON Pointer.
 *
 * @see https://datatracker.ietf.org/doc/html/draft-bhutton-relative-json-pointer-00#section-3
 */
export function isRelativeJsonPointer(value: unknown): boolean {
  if (!isString(value)) return false;
  const steps = /^(?:0|[1-9]\d*)/.exec(value)?.[0];
  if (steps === undefined) return false;
  const rest = value.slice(steps.length);
  return rest === "#" || isJsonPointer(rest);
}

/**
 * Returns whether a value is an ECMA-262 regular expression with the `u` flag, as JSON Schema recommends.
 *
 * @see https://json-schema.org/draft/2020-12/json-schema-validation#section-7.3.8
 */
export function isRegex(value: unknown): boolean {
  if (!isString(value)) return false;
  try {
    return new RegExp(value, "u") !== undefined;
  } catch {
    return false;
  }
}
