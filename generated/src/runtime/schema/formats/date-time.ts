// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isString } from "../checks.js";

// The whole calendar is in the expression, where the engine is fastest. Only leap seconds need arithmetic.
const pattern: RegExp =
  /^(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[Tt](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/**
 * Whether a value is a `date-time`, such as `2025-03-01T12:00:00.5+01:00`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6
 */
export function isDateTime(value: unknown): boolean {
  return isString(value) && (pattern.test(value) || isLeapSecond(value));
}

/** A leap second is like the second before it, but only at the end of a day in UTC (RFC 3339 section 5.7). */
function isLeapSecond(text: string): boolean {
  const before = text.replace(/(:\d\d):60(?:\.\d+)?/, "$1:59");
  return (
    pattern.test(before) && before !== text && new Date(before.toUpperCase()).toISOString().endsWith("23:59:59.000Z")
  );
}
