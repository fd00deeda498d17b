// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../event-error.js";
import type { Issue } from "../issue.js";
/** Returns a problem with a member of an event: `id must be a non-empty string, not ""`. */
export declare function attributeIssue(name: string, keyword: string, expected: string, value?: unknown): Issue;
/** Returns the error of a message that cannot be read or written, with one issue. */
export declare function messageError(code: "not-an-event" | "malformed-message" | "unsupported", keyword: string, message: string, path?: Issue["path"]): EventError;
