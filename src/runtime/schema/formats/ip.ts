// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isString } from "../checks.js";

const octet = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const group = "[\\dA-Fa-f]{1,4}";
/** The source of an expression for IPv4 addresses. */
export const ipv4Source: string = `(?:${octet}\\.){3}${octet}`;
/**
 * The source of an expression for IPv6 addresses: all eight groups, or `::` in place of one or more of them. An IPv4 address
 * stands for the last two, so that in front of one there are two groups fewer.
 */
export const ipv6Source: string = `(?:(?:${group}:){6}(?:${group}:${group}|${ipv4Source})|(?!(?::*[\\dA-Fa-f]+\\b){8}|(?::*[\\dA-Fa-f]+\\b){7}\\.)(?:${group}(?::${group})*)?::(?:(?:${group}:)*(?:${ipv4Source}|${group}))?)`;

const ipv4Pattern: RegExp = /*@__PURE__*/ new RegExp(`^${ipv4Source}$`);
const ipv6Pattern: RegExp = /*@__PURE__*/ new RegExp(`^${ipv6Source}$`);

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
  return isString(value) && ipv6Pattern.test(value);
}
