// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { attributesOf, withAttributes } from "./extension.js";
/** The types of the attributes. */
export const distributedTracingTypes = {
	traceparent: "String",
	tracestate: "String"
};
// Ids of zeros and version ff are invalid. Versions after 00 may go on after the flags, with a dash.
const traceparent = /^(?!ff|.{3}0{32}|.{36}0{16}|00.{54})[\da-f]{2}-[\da-f]{32}-[\da-f]{16}-[\da-f]{2}(?:-.*)?$/;
const member = /^([a-z\d][a-z\d_\-*/@]{0,255})=[ -+\--<>-~]{0,255}[!-+\--<>-~]$/;
const distributedTracing = {
	name: "distributed-tracing",
	types: distributedTracingTypes,
	required: ["traceparent"],
	rules: {
		traceparent: {
			expected: "a W3C traceparent",
			test: (value) => traceparent.test(String(value))
		},
		tracestate: {
			expected: "a W3C tracestate",
			test: (value) => isTraceState(String(value))
		}
	}
};
/**
* An event with these attributes.
*
* @throws EventError `invalid`, listing every problem
*/
export function withDistributedTracing(event, values) {
	return withAttributes(event, values, distributedTracing);
}
/**
* The attributes of an event, or `undefined` if it has none of them.
*
* @throws EventError `invalid`, listing every problem
*/
export function distributedTracingOf(event) {
	return attributesOf(event, distributedTracing);
}
/** At most 32 members with different keys; empty ones are allowed, and do not count. */
function isTraceState(text) {
	const members = text.split(",").map((each) => each.trim()).filter((each) => each !== "");
	const keys = new Set(members.map((each) => member.exec(each)?.[1]));
	return members.length <= 32 && keys.size === members.length && !keys.has(undefined);
}
