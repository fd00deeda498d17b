// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { EventOptions } from "./options.js";
/**
* The types of attributes.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/spec.md#type-system
*/
export type AttributeType = "Boolean" | "Integer" | "String" | "Binary" | "URI" | "URI-reference" | "Timestamp";
/** The value of an attribute that was read. Timestamps, URIs and URI references are strings. */
export type AttributeValue = boolean | number | string | Uint8Array;
/** The rules of a core attribute. */
export interface CoreAttribute {
	readonly type: AttributeType;
	/** Whether every event has the attribute. */
	readonly isRequired: boolean;
	/** Returns whether a non-empty string is a valid value. */
	readonly takes: (text: string) => boolean;
}
/**
* The names of the core attributes: `specversion`, `id`, `source` and `type`, which every event has, and the optional
* ones.
*/
export declare const coreAttributes: readonly string[];
/** Returns whether a string may name an attribute: `a`-`z` and `0`-`9` only, and not `data`. */
export declare function isAttributeName(name: string): boolean;
/**
* Returns whether a member of an event is an attribute that is set: not the data, and neither `undefined` nor `null`.
*/
export declare function isAttribute(name: string, value: unknown): boolean;
/** Returns the rules of a core attribute, or `undefined` for an extension attribute. */
export declare function coreAttribute(name: string): CoreAttribute | undefined;
/** Returns the type of a core attribute, or `undefined` for an extension attribute. */
export declare function coreAttributeType(name: string): AttributeType | undefined;
/** Returns the type that `extensionTypes` declares for an attribute. */
export declare function extensionType(name: string, { extensionTypes }: EventOptions): AttributeType | undefined;
/** Returns the type of an attribute by its name: that of the specification, or the one declared in `extensionTypes`. */
export declare function declaredType(name: string, options: EventOptions): AttributeType | undefined;
/**
* Returns the type of an attribute: the declared one, or else the type of its value. Returns `undefined` for a value
* that no attribute can have, such as an object or a bigint.
*/
export declare function attributeType(name: string, value: unknown, options: EventOptions): AttributeType | undefined;
/** Returns the type of a value in native form: a boolean, a number, a string, bytes or a `Date`. */
export declare function typeOfValue(value: unknown): AttributeType | undefined;
/** Returns whether a value is of a type: in its native form, as its canonical string, or as a `Date`. */
export declare function isOfType(value: unknown, type: AttributeType): boolean;
/**
* Returns the canonical string of a valid attribute value, as protocols without types carry it. A string is assumed to
* be canonical already, except for the letters `t` and `z` of a Timestamp, which become upper case.
*/
export declare function toCanonical(value: unknown, type?: AttributeType): string;
/**
* Returns the native form of a canonical string, or `undefined` if the string is not of the type. Timestamps, URIs and
* URI references stay strings.
*/
export declare function fromCanonical(text: string, type: AttributeType): AttributeValue | undefined;
/** Returns a valid attribute value in the native form of its type, as formats with types of their own write it. */
export declare function toNative(value: unknown, type: AttributeType): AttributeValue;
