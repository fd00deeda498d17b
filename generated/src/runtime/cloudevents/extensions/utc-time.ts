// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.

/**
 * A valid timestamp in UTC and in whole seconds, the rest cut off: `2020-06-18T19:24:53.9+02:00` is `2020-06-18T17:24:53Z`. A
 * leap second stays one.
 */
export function toUtcSeconds(timestamp: string): string {
  const zone = /z$/i.test(timestamp) ? "Z" : timestamp.slice(-6);
  // Date knows no leap seconds, but offsets are of whole minutes: it never sees the seconds.
  const minute = new Date(timestamp.slice(0, 16).toUpperCase() + zone).toISOString();
  return `${minute.slice(0, minute.lastIndexOf(":"))}:${timestamp.slice(17, 19)}Z`;
}

/** Whether one valid timestamp is earlier than another, to the last digit of both. */
export function isEarlier(one: string, other: string): boolean {
  return sortable(one) < sortable(other);
}

// Without zeros at the end of the fraction, instants of four-digit years are in the order of their texts.
function sortable(timestamp: string): string {
  return toUtcSeconds(timestamp).slice(0, -1) + (/\.\d*[1-9]/.exec(timestamp)?.[0] ?? "");
}
