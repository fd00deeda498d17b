// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type AddAttributes, type ExtensionTypes, type ReadAttributes } from "./extension.js";
/**
* The partition of an event. Events with the same key stay in order. Any hop may change or remove the key.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/partitioning.md
*/
export interface Partitioning {
	/** The partition key, a non-empty string. */
	readonly partitionkey: string;
}
/** The attribute types of {@link Partitioning}. */
export declare const partitioningTypes: ExtensionTypes<Partitioning>;
/** Adds {@link Partitioning} to an event. */
export declare const withPartitioning: AddAttributes<Partitioning>;
/** Reads {@link Partitioning} from an event. */
export declare const partitioningOf: ReadAttributes<Partitioning>;
/**
* The position of an event among the events of its `source`. The working draft has dropped the attribute
* `sequencetype`.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/sequence.md
*/
export interface Sequence {
	/** A string that sorts lexicographically: pad numbers with zeros. */
	readonly sequence: string;
}
/** The attribute types of {@link Sequence}. */
export declare const sequenceTypes: ExtensionTypes<Sequence>;
/** Adds {@link Sequence} to an event. */
export declare const withSequence: AddAttributes<Sequence>;
/** Reads {@link Sequence} from an event. */
export declare const sequenceOf: ReadAttributes<Sequence>;
/**
* The sampling rate: how many events this one represents.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/sampledrate.md
*/
export interface SampledRate {
	/** A positive integer. `30` means this event and 29 similar ones that were not sent. */
	readonly sampledrate: number;
}
/** The attribute types of {@link SampledRate}. */
export declare const sampledRateTypes: ExtensionTypes<SampledRate>;
/** Adds {@link SampledRate} to an event. */
export declare const withSampledRate: AddAttributes<SampledRate>;
/** Reads {@link SampledRate} from an event. */
export declare const sampledRateOf: ReadAttributes<SampledRate>;
/**
* The flow that an event belongs to, and the event that caused it. Either attribute may be used alone.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/correlation.md
*/
export interface Correlation {
	/** The same non-empty string in all events of one flow. */
	readonly correlationid?: string;
	/** The `id` of the event that caused this one. */
	readonly causationid?: string;
}
/** The attribute types of {@link Correlation}. */
export declare const correlationTypes: ExtensionTypes<Correlation>;
/** Adds {@link Correlation} to an event. */
export declare const withCorrelation: AddAttributes<Correlation>;
/** Reads {@link Correlation} from an event. */
export declare const correlationOf: ReadAttributes<Correlation>;
/**
* The trace in which an event was created. It stays the starting trace on a route with several hops: the trace of a hop
* is in the headers of its protocol, which this extension does not replace.
*
* The formats are those of W3C Trace Context level 1, with the longer keys of level 2.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/distributed-tracing.md
* @see https://www.w3.org/TR/trace-context/
*/
export interface DistributedTracing {
	/** Version, trace id, parent id and flags: `00-0af7651916cd43dd8448eb211c80319c-b9c7c989f97918e1-01`. */
	readonly traceparent: string;
	/** Entries of vendors, newest first: `rojo=00f067aa0ba902b7,congo=t61rcWkgMzE`. At most 32. */
	readonly tracestate?: string;
}
/** The attribute types of {@link DistributedTracing}. */
export declare const distributedTracingTypes: ExtensionTypes<DistributedTracing>;
/** Adds {@link DistributedTracing} to an event. */
export declare const withDistributedTracing: AddAttributes<DistributedTracing>;
/** Reads {@link DistributedTracing} from an event. */
export declare const distributedTracingOf: ReadAttributes<DistributedTracing>;
/**
* Business activity monitoring: the step of a business process that an event reports. Intermediaries must not change
* the four ids.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/bam.md
*/
export interface Bam {
	/** The id of the transaction instance. */
	readonly bamtxid: string;
	/** The id of the business process model. */
	readonly bampid: string;
	/** The id of the transaction model. */
	readonly bamptxid: string;
	/** The id of the transaction step. */
	readonly bamptxsid: string;
	/** The status of the step, such as `success` or `waiting`. */
	readonly bamptxsstatus?: string;
	/** Whether the transaction instance has completed or failed. */
	readonly bamptxcompleted?: boolean;
}
/** The attribute types of {@link Bam}. */
export declare const bamTypes: ExtensionTypes<Bam>;
/** Adds {@link Bam} to an event. */
export declare const withBam: AddAttributes<Bam>;
/** Reads {@link Bam} from an event. */
export declare const bamOf: ReadAttributes<Bam>;
