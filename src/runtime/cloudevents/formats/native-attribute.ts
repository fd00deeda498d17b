// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../../issue.js";
import { attributeIssue } from "../attribute-issue.js";
import { type AttributeType, type AttributeValue, fromCanonical, isAttributeName, toCanonical } from "../attributes.js";
import { bytesOf } from "../bytes.js";
import type { EventOptions } from "../options.js";
import { readAttribute } from "../read-event.js";

/** A valid attribute value in the native form of its type, as formats with types of their own write it (CORE-18). */
export function toNative(value: unknown, type: AttributeType): AttributeValue {
  if (typeof value === "string") {
    return type === "String" || type === "URI" || type === "URI-reference" ? value : fromText(value, type);
  }
  return typeof value === "boolean" || typeof value === "number" ? value : (bytesOf(value) ?? toCanonical(value));
}

function fromText(text: string, type: AttributeType): AttributeValue {
  if (type === "Timestamp") {
    return small.test(text) ? toCanonical(text, type) : text;
  }
  return fromCanonical(text, type) ?? text;
}

const small = /[tz]/;

/**
 * Adds an attribute that was read to an event. A name that is none, or is there already, becomes an issue: which also keeps
 * `__proto__` out, the one name that is more than a member.
 */
export function putAttribute(
  event: Record<string, unknown>,
  name: string,
  value: unknown,
  options: EventOptions,
  issues: Issue[],
): void {
  if (!isAttributeName(name)) {
    issues.push(attributeIssue(name, "CORE-10", "named with a-z and 0-9 only"));
  } else if (Object.hasOwn(event, name)) {
    issues.push(attributeIssue(name, "CORE-09", "there once only"));
  } else {
    event[name] = readAttribute(name, value, options);
  }
}
