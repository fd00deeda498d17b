// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../issue.js";

/** One problem with a member of an event, in the words of all of them: `id must be a non-empty string, not ""`. */
export function attributeIssue(name: string, keyword: string, expected: string, value?: unknown): Issue {
  const message = `${name} must be ${expected}`;
  if (value === undefined) {
    return { message, path: [name], keyword, expected };
  }
  const text = Array.isArray(value) ? "an array" : Object(value) === value ? "an object" : describe(value);
  const found = text.length > 60 ? `${text.slice(0, 60)}...` : text;
  return { message: `${message}, not ${found}`, path: [name], keyword, expected, found };
}

function describe(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}
