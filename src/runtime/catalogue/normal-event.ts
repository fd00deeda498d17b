// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { extensionType, isAttribute } from "../cloudevents/attributes.js";
import { decodeBase64 } from "../cloudevents/base64.js";
import { bytesOf } from "../cloudevents/bytes.js";
import { readData } from "../cloudevents/data.js";
import type { CloudEvent } from "../cloudevents/event.js";
import type { EventOptions } from "../cloudevents/options.js";
import { payloadOf, rememberPayload } from "../cloudevents/payload.js";
import { readAttribute } from "../cloudevents/read-event.js";
import type { Issue } from "../issue.js";
import { isObject, isString, type Members } from "../schema/checks.js";

/**
 * Returns a copy of a CloudEvent in the form that generated checks expect: without attributes that are `null`, with
 * extension attributes in their native types, and with parsed data instead of bytes or `data_base64`. Values that are
 * not objects are returned unchanged.
 *
 * @param issues - receives issues of data that cannot be read
 * @param defaultContentType - the media type of bytes in an event that names none
 */
export function toNormalEvent(
  value: unknown,
  options: EventOptions,
  issues: Issue[],
  defaultContentType?: string,
): unknown {
  if (!isObject(value)) return value;
  const members = Object.entries(value).flatMap(([name, member]): (readonly [string, unknown])[] => {
    if (name === "data" || name === "data_base64") return [];
    if (!isAttribute(name, member)) return [];
    return [[name, nativeAttribute(name, member, options)]];
  });
  const event: Members = Object.fromEntries([...members, ...dataOf(value, options, issues, defaultContentType)]);
  const payload = isIdentified(value) ? payloadOf(value) : undefined;
  if (payload !== undefined && isIdentified(event)) rememberPayload(event, payload);
  return event;
}

/**
 * Returns the value of an attribute in its native type, as a reader does. A number that is declared as a string,
 * because it may be a fraction, becomes a string.
 */
export function nativeAttribute(name: string, value: unknown, options: EventOptions): unknown {
  if (isString(value)) return readAttribute(name, value, options);
  return typeof value === "number" && extensionType(name, options) === "String" ? String(value) : value;
}

/** Returns the members with the data. Strings that are not base64 are kept, and reported by the check. */
function dataOf(
  event: Members,
  options: EventOptions,
  issues: Issue[],
  defaultContentType: string | undefined,
): (readonly [string, unknown])[] {
  const { data, data_base64: base64, datacontenttype: contentType } = event;
  const decoded = isString(base64) && data === undefined ? decodeBase64(base64) : undefined;
  const bytes = decoded ?? bytesOf(data);
  if (bytes !== undefined) {
    return [["data", readData(bytes, isString(contentType) ? contentType : defaultContentType, options, issues)]];
  }
  const carried: (readonly [string, unknown])[] =
    base64 === undefined || base64 === null ? [] : [["data_base64", base64]];
  return data === undefined ? carried : [...carried, ["data", data]];
}

/** Returns whether an object has the required attributes of an event. */
function isIdentified(value: Members): value is Members & CloudEvent {
  return (
    isString(value["specversion"]) && isString(value["id"]) && isString(value["source"]) && isString(value["type"])
  );
}
