// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../../issue.js";
import { type AttributeType } from "../attributes.js";
import type { CloudEvent } from "../event.js";
/** The CloudEvents types of an extension's attributes, for the option `extensionTypes` of readers and writers. */
export type ExtensionTypes<Values> = { readonly [Name in keyof Values]-?: AttributeType };
/**
* Returns the event with the attributes of an extension: the given ones, and none that the event had before. The event
* itself is not changed. Its payload is kept, so a signature over the received bytes still verifies.
*
* @throws EventError `invalid`, listing every problem
*/
export type AddAttributes<Values> = <T>(event: CloudEvent<T>, values: Values) => CloudEvent<T>;
/**
* Returns the attributes of an extension that an event has, in the native forms of their types, or `undefined` if the
* event has none of them.
*
* @throws EventError `invalid`, listing every problem
*/
export type ReadAttributes<Values> = (event: CloudEvent) => Values | undefined;
/** An extension of CloudEvents: a set of attributes with rules. */
export interface Extension<Values extends object> {
	readonly types: ExtensionTypes<Values>;
	readonly add: AddAttributes<Values>;
	readonly of: ReadAttributes<Values>;
}
/** A rule for the value of an attribute, beyond its type. */
export interface AttributeRule {
	/** Completes the sentence "... must be". */
	readonly expected: string;
	/** Tests a value in the native form of its type. */
	readonly test: (value: unknown) => boolean;
}
/**
* The rules of an extension. Only a MUST of its specification is a rule; a SHOULD is in the documentation of the
* attribute.
*/
export interface ExtensionRules<Values extends object> {
	/** The name of its specification document, and the `keyword` of its issues. */
	readonly name: string;
	readonly types: ExtensionTypes<Values>;
	/** The attributes of every event that uses the extension. */
	readonly required?: readonly (keyof Values & string)[];
	readonly rules?: { readonly [Name in keyof Values]?: AttributeRule };
	/** Checks the attributes together. Only called if each of them is valid. */
	readonly check?: (values: Values, event: CloudEvent) => readonly Issue[];
}
/** The rule of most String attributes. */
export declare const nonEmpty: AttributeRule;
/** Makes the functions of an extension from its rules. */
export declare function defineExtension<Values extends object>(extension: ExtensionRules<Values>): Extension<Values>;
