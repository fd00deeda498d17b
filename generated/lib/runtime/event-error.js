// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { printable } from "./schema/describe.js";
/**
* The error that this package throws. `code` is the reason, and `issues` has at least one entry. Of more than 50
* issues, the first 50 are listed, followed by one with the number of the others.
*
* @example
* ```ts
* try {
*   parse(text);
* } catch (error) {
*   if (!isEventError(error)) throw error;
*   for (const { path, message, hint } of error.issues) console.error(toPointer(path), message, hint ?? "");
* }
* ```
*/
export class EventError extends Error {
	name = "EventError";
	constructor(code, summary, issues = [], options) {
		const first = firstIssues(issues);
		super(summary + first.map(describe).join(""), options);
		this.code = code;
		this.issues = first[0] ? first : [{
			message: summary,
			path: [],
			keyword: code
		}];
	}
}
/** Returns the first 50 issues of a list. If there are more, a last one has their number. */
export function firstIssues(issues) {
	if (issues.length <= 50) return issues;
	return [...issues.slice(0, 50), {
		message: `${issues.length - 50} more issues`,
		path: [],
		keyword: "more"
	}];
}
/**
* Returns whether a caught value is an {@link EventError}. It checks the name and the members instead of the class, so
* it also recognises errors of other generated packages.
*/
export function isEventError(value) {
	return value instanceof Error && value.name === "EventError" && "code" in value && "issues" in value;
}
/** Calls a function and catches its {@link EventError}. Other errors are bugs and are thrown. */
export function toResult(run) {
	try {
		return {
			success: true,
			data: run()
		};
	} catch (error) {
		if (error instanceof EventError) return {
			success: false,
			error
		};
		throw error;
	}
}
function describe({ path, message, hint }) {
	return `\n  /${printable(path.join("/"))}: ${message}${hint ? ` (${hint})` : ""}`;
}
