// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError, toResult } from "./event-error.js";
import { readJson } from "./json-text.js";
import { explain } from "./schema/explain.js";
/**
* Makes the definition of an event from its parts.
*
* @param known - what the definition tells about its types
* @param name - what its events are called in messages
* @param build - makes the event of an input, without checking it; adds problems that the schema cannot tell to `issues`
*/
export function makeDefinition(known, name, { check, schema, rules }, build) {
	// The check was generated from the same schema as the type.
	const is = check;
	const accept = (value, issues = []) => {
		if (issues.length === 0 && is(value)) return value;
		throw new EventError("invalid", `not a valid ${name}`, [...issues, ...explain(schema, value, rules)]);
	};
	const parse = (input) => accept(readJson(input));
	const define = (input, options = {}) => {
		const issues = [];
		return accept(build(input, options, issues), issues);
	};
	return Object.assign(define, known, {
		is,
		parse,
		safeParse: (input) => toResult(() => parse(input)),
		"~standard": {
			version: 1,
			vendor: "cdevents-gen",
			validate: (value) => is(value) ? { value } : { issues: explain(schema, value, rules) }
		}
	});
}
