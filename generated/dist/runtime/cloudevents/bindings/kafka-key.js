// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import { decodeUtf8 } from "../utf8.js";
import { assertNoIssues, validateEvent } from "../validate.js";
/** The key mapper of the specification: the attribute `partitionkey`, as it is, or no key (KAFKA-05). */
export function partitionKey(event) {
	const key = event["partitionkey"];
	return typeof key === "string" ? key : undefined;
}
/** The member `key` of a record, or nothing. Comes after the event is written, so that no mapper can change what is sent. */
export function keyOf(event, { key }) {
	const chosen = typeof key === "function" ? key(event) : key;
	return chosen === undefined ? {} : { key: chosen };
}
/**
* Gives an event that was just read the key as an attribute, if that is asked for.
*
* @throws EventError `malformed-message` for a key that is not UTF-8, `invalid` for one that the attribute cannot have
*/
export function addKey(event, key, options) {
	const { keyAttribute } = options;
	if (keyAttribute === undefined || key === undefined || key === null || Object.hasOwn(event, keyAttribute)) {
		return event;
	}
	const text = typeof key === "string" ? key : decodeUtf8(key);
	if (text === undefined) {
		const issue = {
			message: "the key is not UTF-8 text",
			path: ["key"],
			keyword: "KAFKA-06"
		};
		throw new EventError("malformed-message", "not a valid CloudEvent", [issue]);
	}
	const keyed = Object.assign(event, { [keyAttribute]: text });
	assertNoIssues(keyed, validateEvent(keyed, options));
	return keyed;
}
