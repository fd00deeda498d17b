// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.

/** Whether a text is free of what a String must not hold: controls, noncharacters and lone surrogates (CORE-15). */
export function isStringText(text: string): boolean {
  return /^[ -~]*$/.test(text) || !/[\p{Cc}\p{Cs}\p{NChar}]/u.test(text);
}

/** Whether a text is an RFC 3986 URI-reference (section 4.1): a URI or a relative reference, possibly empty. */
export function isUriReference(text: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|(?![^/?#]*:))(?:\/\/(?:(?:[\w.~!$&'()*+,;=:-]|%[\da-f]{2})*@)?(?:\[[\w.~!$&'()*+,;=:-]+\]|(?:[\w.~!$&'()*+,;=-]|%[\da-f]{2})*)(?::\d*)?(?=[/?#]|$))?(?:[\w.~!$&'()*+,;=:@/-]|%[\da-f]{2})*(?:\?(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*)?(?:#(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*)?$/i.test(
    text,
  );
}

/** Whether a text is a URI with a scheme (RFC 3986, section 3). A fragment is let through, as other SDKs do (CORE-06). */
export function isUri(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:/i.test(text) && isUriReference(text);
}

/** Whether a text is an RFC 3339 timestamp: an existing day, seconds and a zone; a leap second only at 23:59:60 UTC (CORE-08). */
export function isTimestamp(text: string): boolean {
  const parts =
    /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(?:\.\d+)?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/i.exec(
      text,
    );
  if (parts === null) {
    return false;
  }
  const [, year = "", month = "", day = "", hour = "", minute = "", second, sign, offsetHour = "", offsetMinute = ""] =
    parts;
  const offset = sign === undefined ? 0 : Number(`${sign}1`) * (Number(offsetHour) * 60 + Number(offsetMinute));
  const minuteOfDay = Number(hour) * 60 + Number(minute) - offset;
  return Number(day) <= daysOf(Number(year), Number(month)) && (second !== "60" || (minuteOfDay + 2881) % 1440 === 0);
}

function daysOf(year: number, month: number): number {
  if (month === 2) {
    return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
