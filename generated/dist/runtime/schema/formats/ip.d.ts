// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* Whether a value is an IPv4 address in dotted decimal, without leading zeros.
*
* @see https://www.rfc-editor.org/rfc/rfc3986#section-3.2.2
*/
export declare function isIpv4(value: unknown): boolean;
/**
* Whether a value is an IPv6 address.
*
* @see https://www.rfc-editor.org/rfc/rfc3986#section-3.2.2
*/
export declare function isIpv6(value: unknown): boolean;
