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
 * A CloudEvent in the one form that generated checks know, whichever it came in: without attributes that are unset (JSON-04),
 * extension attributes in the native form of their types, and data as its value, also where it was carried as bytes or as
 * `data_base64` (JSON-06). What is no event at all is returned as it is. Nothing is changed in place.
 *
 * @param issues - what cannot be read of the data is added here
 * @param defaultContentType - the media type of data in bytes if the event does not name one
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
 * The value of an attribute in the native form of its type, as it is read from the wire, too. A number that is declared to be a
 * text, since it may be a fraction, becomes that (CORE-14).
 */
export function nativeAttribute(name: string, value: unknown, options: EventOptions): unknown {
  if (isString(value)) return readAttribute(name, value, options);
  return typeof value === "number" && extensionType(name, options) === "String" ? String(value) : value;
}

/** The members that hold the data; what is not base64 stays for the checks to name. */
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

/** Whether an object has what identifies an event, so that its payload may be known. */
function isIdentified(value: Members): value is Members & CloudEvent {
  return (
    isString(value["specversion"]) && isString(value["id"]) && isString(value["source"]) && isString(value["type"])
  );
}
