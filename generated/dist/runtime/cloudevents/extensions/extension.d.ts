// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../../issue.js";
import { type AttributeType } from "../attributes.js";
import type { CloudEvent } from "../event.js";
/** The CloudEvents types of an extension's attributes. */
export type ExtensionTypes<Values> = { readonly [Name in keyof Values]-?: AttributeType };
/** What the value of an attribute must be, beyond its type. */
export interface AttributeRule {
	/** In words that continue "must be". */
	readonly expected: string;
	/** Whether a value, in the native form of its type, is so. */
	readonly test: (value: unknown) => boolean;
}
/** The rules of one extension. */
export interface Extension<Values extends object> {
	/** The name of its document, which is the keyword of every problem with it. */
	readonly name: string;
	readonly types: Readonly<Record<string, AttributeType>>;
	/** The attributes that an event has if it uses the extension at all. */
	readonly required: readonly (keyof Values & string)[];
	readonly rules?: Readonly<Record<string, AttributeRule>>;
	/** The problems that no attribute has alone. Called only if each of them has none. */
	readonly check?: (values: Values, event: CloudEvent) => readonly Issue[];
}
/** The rule of most String attributes. */
export declare const nonEmpty: AttributeRule;
/**
* An event with the attributes of an extension: those given, and none that it had before. Its data is the data of the event,
* so that a signature over the received bytes can still be verified (VER-06).
*
* @throws EventError `invalid`, listing every problem
*/
export declare function withAttributes<
	T,
	Values extends object
>(event: CloudEvent<T>, values: Values, extension: Extension<Values>): CloudEvent<T>;
/**
* The attributes of an extension that an event has, in the native forms of their types, or `undefined` if it has none.
*
* @throws EventError `invalid`, listing every problem
*/
export declare function attributesOf<Values extends object>(event: CloudEvent, extension: Extension<Values>): Values | undefined;
