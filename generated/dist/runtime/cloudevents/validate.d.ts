// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../issue.js";
import { type AttributeType } from "./attributes.js";
import type { CloudEvent } from "./event.js";
import type { ReadOptions, WriteOptions } from "./options.js";
/** What is done with an attribute; its value is of its type: in native form, a `Date`, or a canonical string. */
export type AttributeVisitor = (name: string, value: unknown, type: AttributeType) => void;
/**
* Every problem of an event, each under the number of its rule (`CORE-02`, `JSON-09` ...), with the attribute's name as path.
* An empty list means that every writer of this package will write it (but for data that JSON cannot hold, which is found
* while it is written).
*
* With `lenient`, only what a lenient reader refuses is a problem: see `ReadOptions`.
*/
export declare function validateEvent(event: unknown, options?: ReadOptions): Issue[];
/**
* Validates an event, and hands out each attribute that keeps its rules: a writer walks through an event once.
*
* @returns as `validateEvent`
*/
export declare function visitAttributes(event: unknown, options: ReadOptions, visit: AttributeVisitor): Issue[];
/**
* Refuses to write an event that breaks a rule: what every writer does first.
*
* @param visit - is given the attributes; what it makes of them is worth something only if nothing is thrown
* @throws EventError `invalid`, or `unsupported` for a `specversion` other than 1.0, listing every problem
*/
export declare function assertValid(event: unknown, { extensionTypes }?: WriteOptions, visit?: AttributeVisitor): asserts event is CloudEvent;
/**
* Throws for the problems of an event, if there are any.
*
* @throws EventError `unsupported` for a `specversion` other than 1.0, else of the given code
*/
export declare function assertNoIssues(_event: unknown, issues: readonly Issue[], code?: "invalid" | "malformed-message"): asserts _event is CloudEvent;
