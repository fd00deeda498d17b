// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError, isEventError } from "../../event-error.js";
/** Two bytes of a hostile batch can be an event without anything in it: its problems must not take gigabytes to list. */
const mostIssues = 100;
/**
* Encodes or decodes every event of a batch; what all batch formats share. One that fails makes the batch fail (CORE-26),
* after all of them have been looked at, or after some hundred problems.
*
* @throws EventError with the problems of all events, the event's index in front of each path; its code is that of the
*   first event that failed
*/
export function mapBatch(events, convert) {
	const results = [];
	const issues = [];
	let code;
	for (const [index, event] of events.entries()) {
		if (issues.length >= mostIssues) break;
		try {
			results.push(convert(event));
		} catch (error) {
			if (!isEventError(error)) throw error;
			code ??= error.code;
			// An event that cannot be read at all has no list of problems, only a sentence.
			const found = error.issues.length > 0 ? error.issues : [{
				message: error.message,
				path: [],
				keyword: "CORE-26"
			}];
			issues.push(...found.map((issue) => ({
				...issue,
				path: [index, ...issue.path]
			})));
		}
	}
	if (code !== undefined) {
		throw new EventError(code, "not a valid batch of CloudEvents", issues);
	}
	return results;
}
