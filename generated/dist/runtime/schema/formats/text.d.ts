// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* Returns whether a value is a mailbox: a local part, plain or quoted, and a host name or an address in brackets.
*
* @see https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2
*/
export declare function isEmail(value: unknown): boolean;
/**
* Returns whether a value is a host name of letters, digits and hyphens: labels of 1 to 63 characters, 253 in all.
*
* A label with hyphens in its third and fourth place must be an A-label (RFC 5891 section 4.2.3.1). Only the characters
* of an A-label are checked, which needs no Unicode tables.
*
* @see https://www.rfc-editor.org/rfc/rfc1123#section-2.1
*/
export declare function isHostname(value: unknown): boolean;
/**
* Returns whether a value is an IPv4 address in dotted decimal, without leading zeros.
*
* @see https://www.rfc-editor.org/rfc/rfc3986#section-3.2.2
*/
export declare function isIpv4(value: unknown): boolean;
/**
* Returns whether a value is an IPv6 address.
*
* @see https://www.rfc-editor.org/rfc/rfc3986#section-3.2.2
*/
export declare function isIpv6(value: unknown): boolean;
/**
* Returns whether a value is a UUID, of any version and variant, in either case.
*
* @see https://www.rfc-editor.org/rfc/rfc9562#section-4
*/
export declare function isUuid(value: unknown): boolean;
/**
* Returns whether a value is a JSON Pointer.
*
* @see https://www.rfc-editor.org/rfc/rfc6901#section-3
*/
export declare function isJsonPointer(value: unknown): boolean;
/**
* Returns whether a value is a relative JSON Pointer: a number of levels to go up, then `#` or a JSON Pointer.
*
* @see https://datatracker.ietf.org/doc/html/draft-bhutton-relative-json-pointer-00#section-3
*/
export declare function isRelativeJsonPointer(value: unknown): boolean;
/**
* Returns whether a value is an ECMA-262 regular expression with the `u` flag, as JSON Schema recommends.
*
* @see https://json-schema.org/draft/2020-12/json-schema-validation#section-7.3.8
*/
export declare function isRegex(value: unknown): boolean;
