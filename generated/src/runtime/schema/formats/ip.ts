// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isString } from "../checks.js";
import { isUri } from "./uri.js";

const octet = String.raw`(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)`;
const ipv4Pattern: RegExp = /*@__PURE__*/ new RegExp(`^(?:${octet}\\.){3}${octet}$`);
const ipv6Pattern: RegExp = /^[\dA-Fa-f:.]+$/;

/**
 * Whether a value is an IPv4 address in dotted decimal, without leading zeros.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-3.2.2
 */
export function isIpv4(value: unknown): boolean {
  return isString(value) && ipv4Pattern.test(value);
}

/**
 * Whether a value is an IPv6 address.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-3.2.2
 */
export function isIpv6(value: unknown): boolean {
  return isString(value) && ipv6Pattern.test(value) && isUri(`ip://[${value}]`);
}
