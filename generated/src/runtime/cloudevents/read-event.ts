// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../issue.js";
import { declaredType, fromCanonical, toCanonical } from "./attributes.js";
import { bytesOf } from "./bytes.js";
import { type Content, readData } from "./data.js";
import type { CloudEvent } from "./event.js";
import type { EventOptions, ReadOptions } from "./options.js";
import { rememberPayload } from "./payload.js";
import { assertNoIssues, validateEvent } from "./validate.js";

/**
 * Completes an event whose attributes have been read, for formats as for bindings: reads its data, checks everything and
 * remembers the payload.
 *
 * @param event - a fresh object with the attributes, `datacontenttype` included, as its own members
 * @param data - what was carried; `undefined` for no data
 * @param issues - problems found before
 * @throws EventError as `fromBinary`
 */
export function finishEvent(
  event: Record<string, unknown>,
  data: Content["data"],
  options: ReadOptions,
  issues: Issue[],
): CloudEvent {
  const contentType = event["datacontenttype"];
  if (data !== undefined) {
    const content = { contentType: typeof contentType === "string" ? contentType : undefined, data };
    event["data"] = readData(content, options, issues);
  }
  const code = issues.length > 0 ? "malformed-message" : "invalid";
  issues.push(...validateEvent(event, options));
  assertNoIssues(event, issues, code);
  if (data !== undefined) rememberPayload(event, data);
  return event;
}

/** The value of an attribute that arrived: a string becomes the native form of its declared type, a `Date` becomes a string. */
export function readAttribute(name: string, value: unknown, options: EventOptions): unknown {
  if (typeof value !== "string") {
    return value instanceof Date ? toCanonical(value) : (bytesOf(value) ?? value);
  }
  const type = declaredType(name, options);
  // What is not canonical is kept: validation names it, and a lenient reader wants it as it is.
  return type === undefined ? value : (fromCanonical(value, type) ?? value);
}
