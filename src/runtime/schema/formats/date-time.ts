// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isString } from "../checks.js";

// The calendar is in the expressions, where the engine is fastest. Only leap days and leap seconds need arithmetic, and they
// are rare enough to be tried last.
const date = (february: string): string =>
  `\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-${february})`;
const time = (second: string): string =>
  `(?:[01]\\d|2[0-3]):[0-5]\\d:${second}(?:\\.\\d+)?(?:[Zz]|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)`;

const anyDay = "(?:0[1-9]|[12]\\d)";
const ordinaryDay = "(?:0[1-9]|1\\d|2[0-8])";
const anySecond = "(?:[0-5]\\d|60)";
const ordinarySecond = "[0-5]\\d";
const datePattern: RegExp = /*@__PURE__*/ new RegExp(`^${/*@__PURE__*/ date(anyDay)}$`);
const timePattern: RegExp = /*@__PURE__*/ new RegExp(`^${/*@__PURE__*/ time(anySecond)}$`);
const dateTimePattern: RegExp = /*@__PURE__*/ new RegExp(
  `^${/*@__PURE__*/ date(ordinaryDay)}[Tt]${/*@__PURE__*/ time(ordinarySecond)}$`,
);

/**
 * Whether a value is a `date-time`, such as `2025-03-01T12:00:00.5+01:00`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6
 */
export function isDateTime(value: unknown): boolean {
  if (!isString(value)) return false;
  return (
    dateTimePattern.test(value) || (/^.{10}[Tt]/.test(value) && isDate(value.slice(0, 10)) && isTime(value.slice(11)))
  );
}

/** Whether a value is a `full-date` of RFC 3339, such as `2025-03-01`. */
export function isDate(value: unknown): boolean {
  return isString(value) && datePattern.test(value) && isDayOfYear(value);
}

/** Whether a value is a `full-time` of RFC 3339, such as `12:00:00Z`. */
export function isTime(value: unknown): boolean {
  return isString(value) && timePattern.test(value) && isSecondOfDay(value);
}

/** 29 February is only in leap years. */
function isDayOfYear(text: string): boolean {
  if (!text.startsWith("02-29", 5)) return true;
  const year = Number(text.slice(0, 4));
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** A leap second is the last second of a day in UTC (RFC 3339 section 5.7). */
function isSecondOfDay(text: string): boolean {
  if (text[6] !== "6") return true;
  const offset = /[+-]\d\d:\d\d$/.test(text) ? minutes(text, text.length - 5) : 0;
  const sign = text[text.length - 6] === "-" ? -1 : 1;
  const local = minutes(text, 0);
  return (local - sign * offset + 1440) % 1440 === 1439;
}

/** The minutes that `hh:mm` at a place of a text amounts to. */
function minutes(text: string, start: number): number {
  return Number(text.slice(start, start + 2)) * 60 + Number(text.slice(start + 3, start + 5));
}
