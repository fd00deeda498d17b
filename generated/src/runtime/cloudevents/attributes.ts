// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isDateTime } from "../schema/formats/time.js";
import { isUri, isUriReference } from "../uri.js";
import { decodeBase64, encodeBase64, isBase64 } from "./base64.js";
import { bytesOf } from "./bytes.js";
import { isContentType } from "./content-type.js";
import type { EventOptions } from "./options.js";

/**
 * The type system of attributes (CORE-13 to CORE-17).
 *
 * @see https://github.com/cloudevents/spec/blob/main/cloudevents/spec.md#type-system
 */
export type AttributeType = "Boolean" | "Integer" | "String" | "Binary" | "URI" | "URI-reference" | "Timestamp";

/** An attribute's value as readers give it: a Timestamp, a URI and a URI-reference are their text. */
export type AttributeValue = boolean | number | string | Uint8Array;

const printable = /^[ -~]*$/;
const forbidden = /[\p{Cc}\p{Cs}\p{NChar}]/u;

/** Returns whether a String may hold these characters: no controls, noncharacters or lone surrogates. */
function isStringText(text: string): boolean {
  return printable.test(text) || !forbidden.test(text);
}

// Whether a text is the canonical string of a value of a type: in the order of their rules, CORE-13 to CORE-17.
const isCanonical: Readonly<Record<AttributeType, (text: string) => boolean>> = {
  Boolean: (text) => text === "true" || text === "false",
  Integer: (text) => String(Number(text) | 0) === text,
  String: isStringText,
  Binary: isBase64,
  URI: isUri,
  "URI-reference": isUriReference,
  Timestamp: isDateTime, // a leap second only at 23:59:60 UTC (CORE-08)
};

/** What the specification says of a core attribute. */
export interface CoreAttribute {
  readonly type: AttributeType;
  /** The number of its rule: 2 for CORE-02. */
  readonly rule: number;
  /** Whether every event has it. */
  readonly isRequired: boolean;
  /** Whether a text that is not empty may be its value. */
  readonly takes: (text: string) => boolean;
}

// In the order of their rules, CORE-01 to CORE-08: the first four are required.
const coreTypes: Readonly<Record<string, AttributeType>> = {
  specversion: "String",
  id: "String",
  source: "URI-reference",
  type: "String",
  datacontenttype: "String",
  dataschema: "URI",
  subject: "String",
  time: "Timestamp",
};

// Two of them take not every text of their type.
const narrower: Readonly<Record<string, CoreAttribute["takes"]>> = {
  specversion: (text) => text === "1.0",
  datacontenttype: isContentType,
};

const core: ReadonlyMap<string, CoreAttribute> = /*@__PURE__*/ new Map(
  Object.entries(coreTypes).map(([name, type], at) => [
    name,
    { type, rule: at + 1, isRequired: at < 4, takes: narrower[name] ?? isCanonical[type] },
  ]),
);

/** The names of the core attributes; the first four are those that every event has. */
export const coreAttributes: readonly string[] = /*@__PURE__*/ Object.keys(coreTypes);

const extensionName = /^(?!data$)[a-z\d]+$/;

/** Whether a text may name an attribute: `a`-`z` and `0`-`9` only, and not `data` (CORE-10). */
export function isAttributeName(name: string): boolean {
  return core.has(name) || extensionName.test(name);
}

/** Whether a member of an event is an attribute that is there: not the data, and not unset (JSON-04). */
export function isAttribute(name: string, value: unknown): boolean {
  return value !== undefined && value !== null && name !== "data" && name !== "data_base64";
}

/** What the specification says of an attribute, or `undefined` for the name of an extension. */
export function coreAttribute(name: string): CoreAttribute | undefined {
  return core.get(name);
}

/** The type of a core attribute, or `undefined` for the name of an extension. */
export function coreAttributeType(name: string): AttributeType | undefined {
  return core.get(name)?.type;
}

/** The type that `extensionTypes` declares for an attribute. */
export function extensionType(name: string, { extensionTypes }: EventOptions): AttributeType | undefined {
  return extensionTypes !== undefined && Object.hasOwn(extensionTypes, name) ? extensionTypes[name] : undefined;
}

/** The type of an attribute by its name: that of the specification, else the one declared in `extensionTypes`, else `undefined`. */
export function declaredType(name: string, options: EventOptions): AttributeType | undefined {
  return coreAttributeType(name) ?? extensionType(name, options);
}

/**
 * The type of an attribute: the declared one, else the one its value shows (a boolean, a number, a string, bytes, a
 * `Date`). `undefined` for a value that no attribute can have: an object, a list, a bigint (CORE-19).
 */
export function attributeType(name: string, value: unknown, options: EventOptions): AttributeType | undefined {
  return declaredType(name, options) ?? typeOfValue(value);
}

const primitiveTypes: Readonly<Record<string, AttributeType>> = {
  string: "String",
  boolean: "Boolean",
  number: "Integer",
};

export function typeOfValue(value: unknown): AttributeType | undefined {
  return primitiveTypes[typeof value] ?? (value instanceof Date ? "Timestamp" : bytesOf(value) && "Binary");
}

/** Whether a value is one of a type: in its native form, as its canonical string, or as a `Date` (CORE-18). */
export function isOfType(value: unknown, type: AttributeType): boolean {
  // Without types, an extension may be declared to be of a type that is none: nothing is of it.
  return typeof value === "string"
    ? isCanonical[type]?.(value) === true
    : typeOfValue(value) === type && isCanonical[type](toCanonical(value));
}

/**
 * The canonical string of a valid attribute value, as every transport without types carries it. A string is taken for
 * canonical already, but for the letters `t` and `z` of a Timestamp, which are written large (CORE-08).
 */
export function toCanonical(value: unknown, type?: AttributeType): string {
  if (typeof value === "string") {
    return type === "Timestamp" ? value.toUpperCase() : value;
  }
  const bytes = bytesOf(value);
  // The JSON of an invalid date is null, which whoever validates finds to be no Timestamp.
  return bytes !== undefined ? encodeBase64(bytes) : String(value instanceof Date ? value.toJSON() : value);
}

/**
 * The value behind a canonical string in the native form of its type, or `undefined` if the text is not one of the type.
 * Timestamps, URIs and URI-references stay the text they are.
 */
export function fromCanonical(text: string, type: AttributeType): AttributeValue | undefined {
  if (!isCanonical[type]?.(text)) {
    return undefined;
  }
  return type === "Binary" ? decodeBase64(text) : type === "Boolean" || type === "Integer" ? JSON.parse(text) : text;
}

/** The rule that an attribute must keep: that of its name (CORE-01 to CORE-10), else that of its type. */
export function ruleOf(name: string, type: AttributeType | undefined): string {
  const rule = core.get(name)?.rule;
  if (rule !== undefined) return `CORE-0${rule}`;
  if (!isAttributeName(name)) return "CORE-10";
  return `CORE-${type === undefined ? 19 : Math.min(13 + Object.keys(isCanonical).indexOf(type), 17)}`;
}
