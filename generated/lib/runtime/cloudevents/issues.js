// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../event-error.js";
import { describeValue, printable } from "../schema/describe.js";
/** Returns a problem with a member of an event: `id must be a non-empty string, not ""`. */
export function attributeIssue(name, keyword, expected, value) {
	const issue = {
		message: `${printable(name)} must be ${expected}`,
		path: [name],
		keyword,
		expected
	};
	if (value === undefined) return issue;
	const found = describeValue(value);
	return {
		...issue,
		message: `${issue.message}, not ${found}`,
		found
	};
}
/** Returns the error of a message that cannot be read or written, with one issue. */
export function messageError(code, keyword, message, path = []) {
	return new EventError(code, "not a CloudEvent", [{
		message,
		path,
		keyword
	}]);
}
