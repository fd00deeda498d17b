// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { defineExtension, nonEmpty } from "./extension.js";
/** The attribute types of {@link Partitioning}. */
export const partitioningTypes = { partitionkey: "String" };
const partitioning = /*@__PURE__*/ defineExtension({
	name: "partitioning",
	types: partitioningTypes,
	required: ["partitionkey"],
	rules: { partitionkey: nonEmpty }
});
/** Adds {@link Partitioning} to an event. */
export const withPartitioning = (event, values) => partitioning.add(event, values);
/** Reads {@link Partitioning} from an event. */
export const partitioningOf = (event) => partitioning.of(event);
/** The attribute types of {@link Sequence}. */
export const sequenceTypes = { sequence: "String" };
const sequence = /*@__PURE__*/ defineExtension({
	name: "sequence",
	types: sequenceTypes,
	required: ["sequence"],
	rules: { sequence: nonEmpty }
});
/** Adds {@link Sequence} to an event. */
export const withSequence = (event, values) => sequence.add(event, values);
/** Reads {@link Sequence} from an event. */
export const sequenceOf = (event) => sequence.of(event);
/** The attribute types of {@link SampledRate}. */
export const sampledRateTypes = { sampledrate: "Integer" };
const sampledRate = /*@__PURE__*/ defineExtension({
	name: "sampledrate",
	types: sampledRateTypes,
	required: ["sampledrate"],
	rules: { sampledrate: {
		expected: "greater than zero",
		test: (value) => Number(value) > 0
	} }
});
/** Adds {@link SampledRate} to an event. */
export const withSampledRate = (event, values) => sampledRate.add(event, values);
/** Reads {@link SampledRate} from an event. */
export const sampledRateOf = (event) => sampledRate.of(event);
/** The attribute types of {@link Correlation}. */
export const correlationTypes = {
	correlationid: "String",
	causationid: "String"
};
const correlation = /*@__PURE__*/ defineExtension({
	name: "correlation",
	types: correlationTypes,
	rules: {
		correlationid: nonEmpty,
		causationid: nonEmpty
	}
});
/** Adds {@link Correlation} to an event. */
export const withCorrelation = (event, values) => correlation.add(event, values);
/** Reads {@link Correlation} from an event. */
export const correlationOf = (event) => correlation.of(event);
/** The attribute types of {@link DistributedTracing}. */
export const distributedTracingTypes = {
	traceparent: "String",
	tracestate: "String"
};
// All-zero ids and version ff are invalid. Versions after 00 may continue after the flags, with a dash.
const traceparent = /^(?!ff|.{3}0{32}|.{36}0{16}|00.{54})[\da-f]{2}-[\da-f]{32}-[\da-f]{16}-[\da-f]{2}(?:-.*)?$/;
const traceEntry = /^([a-z\d][a-z\d_\-*/@]{0,255})=[ -+\--<>-~]{0,255}[!-+\--<>-~]$/;
/** Returns whether there are at most 32 entries with different keys. Empty entries are allowed and do not count. */
function isTraceState(text) {
	const entries = text.split(",").map((each) => each.trim()).filter((each) => each !== "");
	const keys = new Set(entries.map((each) => traceEntry.exec(each)?.[1]));
	return entries.length <= 32 && keys.size === entries.length && !keys.has(undefined);
}
const distributedTracing = /*@__PURE__*/ defineExtension({
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
});
/** Adds {@link DistributedTracing} to an event. */
export const withDistributedTracing = (event, values) => distributedTracing.add(event, values);
/** Reads {@link DistributedTracing} from an event. */
export const distributedTracingOf = (event) => distributedTracing.of(event);
/** The attribute types of {@link Bam}. */
export const bamTypes = {
	bamtxid: "String",
	bampid: "String",
	bamptxid: "String",
	bamptxsid: "String",
	bamptxsstatus: "String",
	bamptxcompleted: "Boolean"
};
const bam = /*@__PURE__*/ defineExtension({
	name: "bam",
	types: bamTypes,
	required: [
		"bamtxid",
		"bampid",
		"bamptxid",
		"bamptxsid"
	],
	rules: {
		bamtxid: nonEmpty,
		bampid: nonEmpty,
		bamptxid: nonEmpty,
		bamptxsid: nonEmpty,
		bamptxsstatus: nonEmpty
	}
});
/** Adds {@link Bam} to an event. */
export const withBam = (event, values) => bam.add(event, values);
/** Reads {@link Bam} from an event. */
export const bamOf = (event) => bam.of(event);
