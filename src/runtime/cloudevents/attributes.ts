// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isStringText, isTimestamp, isUri, isUriReference } from "./attribute-text.js";
import { decodeBase64, encodeBase64, isBase64 } from "./base64.js";
import type { EventOptions } from "./options.js";

/**
 * The type system of attributes (CORE-13 to CORE-17).
 *
 * @see https://github.com/cloudevents/spec/blob/main/cloudevents/spec.md#type-system
 */
export type AttributeType = "Boolean" | "Integer" | "String" | "Binary" | "URI" | "URI-reference" | "Timestamp";

/** An attribute's value as readers give it: a Timestamp, a URI and a URI-reference are their text. */
export type AttributeValue = boolean | number | string | Uint8Array;

/** Whether a member of an event is an attribute that is there: not the data, and not unset (JSON-04). */
export function isAttribute(name: string, value: unknown): boolean {
  return value !== undefined && value !== null && name !== "data" && name !== "data_base64";
}

/** The type of a core attribute, or `undefined` for the name of an extension. */
export function coreAttributeType(name: string): AttributeType | undefined {
  // A switch and not a table: a look-up in a table would find "constructor".
  switch (name) {
    case "specversion":
    case "id":
    case "type":
    case "datacontenttype":
    case "subject":
      return "String";
    case "source":
      return "URI-reference";
    case "dataschema":
      return "URI";
    case "time":
      return "Timestamp";
    default:
      return undefined;
  }
}

/** The type of an attribute by its name: that of the specification, else the one declared in `extensionTypes`, else `undefined`. */
export function declaredType(name: string, { extensionTypes }: EventOptions): AttributeType | undefined {
  return (
    coreAttributeType(name) ??
    (extensionTypes !== undefined && Object.hasOwn(extensionTypes, name) ? extensionTypes[name] : undefined)
  );
}

/**
 * The type in which to write an attribute, for formats whose wire carries types: the declared one, else the one its value
 * shows (a boolean, a number, bytes, a `Date`), else String.
 */
export function attributeType(name: string, value: unknown, options: EventOptions): AttributeType {
  return declaredType(name, options) ?? typeOfValue(value) ?? "String";
}

/** The type that a value shows by itself, or `undefined` for what no attribute can be: an object, a list, a float (CORE-19). */
export function typeOfValue(value: unknown): AttributeType | undefined {
  switch (typeof value) {
    case "string":
      return "String";
    case "boolean":
      return "Boolean";
    case "number":
      return "Integer";
    default:
      return value instanceof Uint8Array ? "Binary" : value instanceof Date ? "Timestamp" : undefined;
  }
}

/** Whether a value is one of a type: in its native form, or as its canonical string (CORE-18). */
export function isOfType(value: unknown, type: AttributeType): boolean {
  if (typeof value === "string") {
    return isCanonical(value, type);
  }
  return (
    typeOfValue(value) === type &&
    (typeof value !== "number" || (value === (value | 0) && !Object.is(value, -0))) &&
    (!(value instanceof Date) || isTimestamp(isoText(value)))
  );
}

/** Whether a text is the canonical string of a value of the type. */
export function isCanonical(text: string, type: AttributeType): boolean {
  switch (type) {
    case "Boolean":
      return text === "true" || text === "false";
    case "Integer":
      return /^-?\d{1,10}$/.test(text) && String(Number(text) | 0) === text;
    case "String":
      return isStringText(text);
    case "Binary":
      return isBase64(text);
    case "URI":
      return isUri(text);
    case "URI-reference":
      return isUriReference(text);
    case "Timestamp":
      return isTimestamp(text);
  }
}

/**
 * The canonical string of a valid attribute value, as every transport without types carries it. A string is taken for
 * canonical already, but for the letters `t` and `z` of a Timestamp, which are written large (CORE-08).
 */
export function toCanonical(value: unknown, type?: AttributeType): string {
  if (value instanceof Uint8Array) {
    return encodeBase64(value);
  }
  const text = value instanceof Date ? isoText(value) : String(value);
  return type === "Timestamp" ? text.toUpperCase() : text;
}

/**
 * The value behind a canonical string, or `undefined` if the text is not one of the type. Timestamps, URIs and
 * URI-references stay the text they are.
 */
export function fromCanonical(text: string, type: AttributeType): AttributeValue | undefined {
  if (!isCanonical(text, type)) {
    return undefined;
  }
  switch (type) {
    case "Boolean":
      return text === "true";
    case "Integer":
      return Number(text);
    case "Binary":
      return decodeBase64(text);
    default:
      return text;
  }
}

function isoText(date: Date): string {
  return Number.isNaN(date.getTime()) ? "" : date.toISOString();
}
