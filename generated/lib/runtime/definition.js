// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError, firstIssues, toResult } from "./event-error.js";
import { readJson } from "./json-text.js";
import { explain } from "./schema/explain.js";
/**
* Makes the definition of an event.
*
* @param known - further members of the definition
* @param kind - the name of its events in messages
* @param build - makes an event of an input without checking it; adds issues of the input that the schema cannot find
* @param ofInput - turns an issue of a built event into one of the input
*/
export function makeDefinition(known, kind, { name, check, schema, rules }, build, ofInput) {
	// The check and the type are generated from the same schema.
	const is = check;
	const accept = (value, issues = [], toInput) => {
		if (!issues[0] && is(value)) return value;
		const found = explain(schema, value, rules);
		throw new EventError("invalid", `not a valid ${kind}`, [...issues, ...toInput ? found.map(toInput) : found]);
	};
	const parse = (input) => accept(readJson(input));
	const define = (input, options = {}) => {
		const issues = [];
		return accept(build(input, options, issues), issues, ofInput);
	};
	return Object.assign(Object.defineProperty(define, "name", { value: name }), known, {
		is,
		parse,
		safeParse: (input) => toResult(() => parse(input)),
		"~standard": {
			version: 1,
			vendor: "cdevents-gen",
			validate: (value) => is(value) ? { value } : { issues: firstIssues(explain(schema, value, rules)) }
		}
	});
}
/** Returns a random UUID, or four random numbers: pages that are loaded over plain HTTP have no `crypto.randomUUID`. */
export function randomId() {
	return crypto.randomUUID?.() ?? crypto.getRandomValues(new Uint32Array(4)).join("-");
}
