// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../issue.js";
import type { CloudEvent } from "./event.js";
import type { ReadOptions, WriteOptions } from "./options.js";
/**
* Every problem of an event, each under the number of its rule (`CORE-02`, `JSON-09` ...), with the attribute's name as path.
* An empty list means that every writer of this package will write it (but for data that JSON cannot hold, which is found
* while it is written).
*
* With `lenient`, only what a lenient reader refuses is a problem: see `ReadOptions`.
*/
export declare function validateEvent(event: unknown, options?: ReadOptions): Issue[];
/**
* Refuses to write an event that breaks a rule: what every writer does first.
*
* @throws EventError `invalid`, or `unsupported` for a `specversion` other than 1.0, listing every problem
*/
export declare function assertValid(event: unknown, { extensionTypes }?: WriteOptions): asserts event is CloudEvent;
/**
* Throws for the problems of an event, if there are any.
*
* @throws EventError `unsupported` for a `specversion` other than 1.0, else of the given code
*/
export declare function assertNoIssues(_event: unknown, issues: readonly Issue[], code?: "invalid" | "malformed-message"): asserts _event is CloudEvent;
