// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { EventOptions } from "./options.js";
/**
* The type system of attributes (CORE-13 to CORE-17).
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/spec.md#type-system
*/
export type AttributeType = "Boolean" | "Integer" | "String" | "Binary" | "URI" | "URI-reference" | "Timestamp";
/** An attribute's value as readers give it: a Timestamp, a URI and a URI-reference are their text. */
export type AttributeValue = boolean | number | string | Uint8Array;
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
/** The names of the core attributes; the first four are those that every event has. */
export declare const coreAttributes: readonly string[];
/** Whether a text may name an attribute: `a`-`z` and `0`-`9` only, and not `data` (CORE-10). */
export declare function isAttributeName(name: string): boolean;
/** Whether a member of an event is an attribute that is there: not the data, and not unset (JSON-04). */
export declare function isAttribute(name: string, value: unknown): boolean;
/** What the specification says of an attribute, or `undefined` for the name of an extension. */
export declare function coreAttribute(name: string): CoreAttribute | undefined;
/** The type of a core attribute, or `undefined` for the name of an extension. */
export declare function coreAttributeType(name: string): AttributeType | undefined;
/** The type that `extensionTypes` declares for an attribute. */
export declare function extensionType(name: string, { extensionTypes }: EventOptions): AttributeType | undefined;
/** The type of an attribute by its name: that of the specification, else the one declared in `extensionTypes`, else `undefined`. */
export declare function declaredType(name: string, options: EventOptions): AttributeType | undefined;
/**
* The type of an attribute: the declared one, else the one its value shows (a boolean, a number, a string, bytes, a
* `Date`). `undefined` for a value that no attribute can have: an object, a list, a bigint (CORE-19).
*/
export declare function attributeType(name: string, value: unknown, options: EventOptions): AttributeType | undefined;
export declare function typeOfValue(value: unknown): AttributeType | undefined;
/** Whether a value is one of a type: in its native form, as its canonical string, or as a `Date` (CORE-18). */
export declare function isOfType(value: unknown, type: AttributeType): boolean;
/**
* The canonical string of a valid attribute value, as every transport without types carries it. A string is taken for
* canonical already, but for the letters `t` and `z` of a Timestamp, which are written large (CORE-08).
*/
export declare function toCanonical(value: unknown, type?: AttributeType): string;
/**
* The value behind a canonical string in the native form of its type, or `undefined` if the text is not one of the type.
* Timestamps, URIs and URI-references stay the text they are.
*/
export declare function fromCanonical(text: string, type: AttributeType): AttributeValue | undefined;
/** The rule that an attribute must keep: that of its name (CORE-01 to CORE-10), else that of its type. */
export declare function ruleOf(name: string, type: AttributeType | undefined): string;
