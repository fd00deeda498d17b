// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../issue.js";
import { type Content } from "./data.js";
import type { CloudEvent } from "./event.js";
import type { EventOptions, ReadOptions } from "./options.js";
/**
* Completes an event whose attributes have been read: reads its data, validates the event and remembers the payload.
*
* @param event - a new object with the attributes, including `datacontenttype`
* @param data - what the transport carried; `undefined` for no data
* @param issues - problems found before
* @throws EventError `malformed-message` if there were problems before or the data cannot be read, else as `checkEvent`
*/
export declare function finishEvent(event: Record<string, unknown>, data: Content["data"], options: ReadOptions, issues: Issue[]): CloudEvent;
/**
* Validates an event that was read, and remembers its payload.
*
* @throws EventError `malformed-message` if there were problems before; `unsupported` for another `specversion`;
*   `invalid` if the event breaks a rule
*/
export declare function checkEvent(event: Record<string, unknown>, payload: Content["data"], options: ReadOptions, issues: Issue[]): CloudEvent;
/** Returns the value of an attribute that was read. A string becomes the native form of its declared type. */
export declare function readAttribute(name: string, value: unknown, options: EventOptions): unknown;
/**
* Adds an attribute that was read to an event. An illegal or repeated name is added to `issues`. This also rejects
* `__proto__`, which would not become a member.
*/
export declare function putAttribute(event: Record<string, unknown>, name: string, value: unknown, options: EventOptions, issues: Issue[]): void;
