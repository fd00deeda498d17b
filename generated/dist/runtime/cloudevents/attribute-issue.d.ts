// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../issue.js";
/** One problem with a member of an event, in the words of all of them: `id must be a non-empty string, not ""`. */
export declare function attributeIssue(name: string, keyword: string, expected: string, value?: unknown): Issue;
