// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../issue.js";
import { type Content } from "./data.js";
import type { CloudEvent } from "./event.js";
import type { EventOptions, ReadOptions } from "./options.js";
/**
* Completes an event whose attributes have been read, for formats as for bindings: reads its data, checks everything and
* remembers the payload.
*
* @param event - a fresh object with the attributes, `datacontenttype` included, as its own members
* @param data - what was carried; `undefined` for no data
* @param issues - problems found before
* @throws EventError as `fromBinary`
*/
export declare function finishEvent(event: Record<string, unknown>, data: Content["data"], options: ReadOptions, issues: Issue[]): CloudEvent;
/**
* Checks an event that has been read, and remembers its payload.
*
* @throws EventError as `fromBinary`
*/
export declare function checkEvent(event: Record<string, unknown>, payload: Content["data"], options: ReadOptions, issues: Issue[]): CloudEvent;
/** The value of an attribute that arrived: a string becomes the native form of its declared type, a `Date` becomes a string. */
export declare function readAttribute(name: string, value: unknown, options: EventOptions): unknown;
/**
* Adds an attribute that was read to an event. A name that is none, or is there already, becomes an issue: which also keeps
* `__proto__` out, the one name that is more than a member.
*/
export declare function putAttribute(event: Record<string, unknown>, name: string, value: unknown, options: EventOptions, issues: Issue[]): void;
