// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* Whether a value is a mailbox: a local part, bare or quoted, and a host name or an address between brackets.
*
* @see https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2
*/
export declare function isEmail(value: unknown): boolean;
