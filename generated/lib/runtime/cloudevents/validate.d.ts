// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../issue.js";
import { type AttributeType } from "./attributes.js";
import type { CloudEvent } from "./event.js";
import type { ReadOptions, WriteOptions } from "./options.js";
/** Called with each valid attribute. The value is in native form, a `Date`, or a canonical string. */
export type AttributeVisitor = (name: string, value: unknown, type: AttributeType) => void;
/**
* Returns the problems of an event, at most some hundred. The path of each is the attribute, the `keyword` one of
* `required`, `type`, `name`, `specversion`, `minLength`, `format`, `json` and `exclusive`. Every writer of this
* package accepts an event without problems, unless JSON cannot hold its data.
*
* With `lenient`, only what a lenient reader rejects is a problem: see `ReadOptions`.
*
* @example
* ```ts
* validateEvent({ specversion: "1.0", id: "", source: "/a", type: "b" });
* // [{ message: 'id must be a non-empty string, not ""', path: ["id"], keyword: "minLength", ... }]
* ```
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/spec.md#context-attributes
*/
export declare function validateEvent(event: unknown, options?: ReadOptions): Issue[];
/**
* Validates an event before it is written.
*
* @param visit - called with each valid attribute; discard its results if an error is thrown
* @throws EventError `invalid`, or `unsupported` for a `specversion` other than 1.0, listing every problem
*/
export declare function assertValid(event: unknown, { extensionTypes }?: WriteOptions, visit?: AttributeVisitor): asserts event is CloudEvent;
/**
* Throws the problems of an event, if there are any.
*
* @throws EventError `unsupported` for a `specversion` other than 1.0, else with the given code
*/
export declare function assertNoIssues(_event: unknown, issues: readonly Issue[], code?: "invalid" | "malformed-message"): asserts _event is CloudEvent;
