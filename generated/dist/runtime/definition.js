// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError, isEventError } from "./event-error.js";
import { readJson } from "./json-text.js";
import { explain } from "./schema/explain.js";
/** Makes the definition of an event from its parts. */
export function makeDefinition(parts) {
	const is = (value) => parts.check(value);
	const validate = (value) => {
		if (is(value)) return value;
		throw new EventError("invalid", `not a valid ${parts.type}`, explain(parts.schema, value, parts.rules));
	};
	const parse = (input) => validate(readJson(input));
	const define = (input, options = {}) => {
		const issues = [];
		const event = parts.build(input, options, issues);
		if (issues.length === 0) return validate(event);
		issues.push(...explain(parts.schema, event, parts.rules));
		throw new EventError("invalid", `not a valid ${parts.type}`, issues);
	};
	return Object.assign(define, {
		type: parts.type,
		is,
		parse,
		safeParse: (input) => attempt(() => parse(input)),
		"~standard": {
			version: 1,
			vendor: "cdevents-gen",
			validate: (value) => is(value) ? { value } : { issues: explain(parts.schema, value, parts.rules) }
		}
	});
}
/** Turns the error that a function throws on purpose into a result; any other error is a bug and passes through. */
export function attempt(run) {
	try {
		return {
			success: true,
			data: run()
		};
	} catch (error) {
		if (isEventError(error)) return {
			success: false,
			error
		};
		throw error;
	}
}
