// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../issue.js";

/** One problem with a member of an event, in the words of all of them: `id must be a non-empty string, not ""`. */
export function attributeIssue(name: string, keyword: string, expected: string, value?: unknown): Issue {
  const issue = { message: `${name} must be ${expected}`, path: [name], keyword, expected };
  if (value === undefined) return issue;
  const kind = Array.isArray(value) ? "an array" : "an object";
  const text = typeof value === "string" ? JSON.stringify(value) : Object(value) === value ? kind : String(value);
  const found = text.slice(0, 60);
  return { ...issue, message: `${issue.message}, not ${found}`, found };
}
