// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError, isEventError } from "../../event-error.js";
import { isArray } from "../../schema/checks.js";
// Two bytes of a batch can be an empty event with four problems, so a small batch could need gigabytes to list them
// all.
const maxIssues = 100;
/**
* Encodes or decodes every event of a batch. If one fails, the batch fails after all events have been tried, or after
* some hundred problems.
*
* @throws EventError with the problems of all events, each path starting with the index of its event; the code is that
*   of the first event that failed
*/
export function mapBatch(events, convert) {
	const results = [];
	const issues = [];
	let code;
	if (!isArray(events)) {
		throw new EventError("invalid", summary, [{
			message: "a batch must be an array",
			path: [],
			keyword: "type"
		}]);
	}
	for (const [index, event] of events.entries()) {
		if (issues.length >= maxIssues) break;
		try {
			results.push(convert(event));
		} catch (error) {
			if (!isEventError(error)) throw error;
			code ??= error.code;
			for (const issue of error.issues) issues.push({
				...issue,
				path: [index, ...issue.path]
			});
		}
	}
	if (code !== undefined) {
		throw new EventError(code, summary, issues);
	}
	return results;
}
const summary = "not a valid batch of CloudEvents";
