// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type AttributeType, type AttributeValue, fromCanonical, toCanonical } from "../attributes.js";
import { bytesOf } from "../bytes.js";

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
