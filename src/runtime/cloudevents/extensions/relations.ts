// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import {
  type AddAttributes,
  defineExtension,
  type ExtensionTypes,
  nonEmpty,
  type ReadAttributes,
} from "./extension.js";

/*
 * Extensions that relate events to each other: order, causation, traces and business processes.
 * https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/README.md
 */

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
export const partitioningTypes: ExtensionTypes<Partitioning> = { partitionkey: "String" };

const partitioning = /*@__PURE__*/ defineExtension<Partitioning>({
  name: "partitioning",
  types: partitioningTypes,
  required: ["partitionkey"],
  rules: { partitionkey: nonEmpty },
});

/** Adds {@link Partitioning} to an event. */
export const withPartitioning: AddAttributes<Partitioning> = (event, values) => partitioning.add(event, values);

/** Reads {@link Partitioning} from an event. */
export const partitioningOf: ReadAttributes<Partitioning> = (event) => partitioning.of(event);

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
export const sequenceTypes: ExtensionTypes<Sequence> = { sequence: "String" };

const sequence = /*@__PURE__*/ defineExtension<Sequence>({
  name: "sequence",
  types: sequenceTypes,
  required: ["sequence"],
  rules: { sequence: nonEmpty },
});

/** Adds {@link Sequence} to an event. */
export const withSequence: AddAttributes<Sequence> = (event, values) => sequence.add(event, values);

/** Reads {@link Sequence} from an event. */
export const sequenceOf: ReadAttributes<Sequence> = (event) => sequence.of(event);

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
export const sampledRateTypes: ExtensionTypes<SampledRate> = { sampledrate: "Integer" };

const sampledRate = /*@__PURE__*/ defineExtension<SampledRate>({
  name: "sampledrate",
  types: sampledRateTypes,
  required: ["sampledrate"],
  rules: { sampledrate: { expected: "greater than zero", test: (value) => Number(value) > 0 } },
});

/** Adds {@link SampledRate} to an event. */
export const withSampledRate: AddAttributes<SampledRate> = (event, values) => sampledRate.add(event, values);

/** Reads {@link SampledRate} from an event. */
export const sampledRateOf: ReadAttributes<SampledRate> = (event) => sampledRate.of(event);

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
export const correlationTypes: ExtensionTypes<Correlation> = { correlationid: "String", causationid: "String" };

const correlation = /*@__PURE__*/ defineExtension<Correlation>({
  name: "correlation",
  types: correlationTypes,
  rules: { correlationid: nonEmpty, causationid: nonEmpty },
});

/** Adds {@link Correlation} to an event. */
export const withCorrelation: AddAttributes<Correlation> = (event, values) => correlation.add(event, values);

/** Reads {@link Correlation} from an event. */
export const correlationOf: ReadAttributes<Correlation> = (event) => correlation.of(event);

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
export const distributedTracingTypes: ExtensionTypes<DistributedTracing> = {
  traceparent: "String",
  tracestate: "String",
};

// All-zero ids and version ff are invalid. Versions after 00 may continue after the flags, with a dash.
const traceparent = /^(?!ff|.{3}0{32}|.{36}0{16}|00.{54})[\da-f]{2}-[\da-f]{32}-[\da-f]{16}-[\da-f]{2}(?:-.*)?$/;
const traceEntry = /^([a-z\d][a-z\d_\-*/@]{0,255})=[ -+\--<>-~]{0,255}[!-+\--<>-~]$/;

/** Returns whether there are at most 32 entries with different keys. Empty entries are allowed and do not count. */
function isTraceState(text: string): boolean {
  const entries = text
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
  const keys = new Set(entries.map((each) => traceEntry.exec(each)?.[1]));
  return entries.length <= 32 && keys.size === entries.length && !keys.has(undefined);
}

const distributedTracing = /*@__PURE__*/ defineExtension<DistributedTracing>({
  name: "distributed-tracing",
  types: distributedTracingTypes,
  required: ["traceparent"],
  rules: {
    traceparent: { expected: "a W3C traceparent", test: (value) => traceparent.test(String(value)) },
    tracestate: { expected: "a W3C tracestate", test: (value) => isTraceState(String(value)) },
  },
});

/** Adds {@link DistributedTracing} to an event. */
export const withDistributedTracing: AddAttributes<DistributedTracing> = (event, values) =>
  distributedTracing.add(event, values);

/** Reads {@link DistributedTracing} from an event. */
export const distributedTracingOf: ReadAttributes<DistributedTracing> = (event) => distributedTracing.of(event);

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
export const bamTypes: ExtensionTypes<Bam> = {
  bamtxid: "String",
  bampid: "String",
  bamptxid: "String",
  bamptxsid: "String",
  bamptxsstatus: "String",
  bamptxcompleted: "Boolean",
};

const bam = /*@__PURE__*/ defineExtension<Bam>({
  name: "bam",
  types: bamTypes,
  required: ["bamtxid", "bampid", "bamptxid", "bamptxsid"],
  rules: { bamtxid: nonEmpty, bampid: nonEmpty, bamptxid: nonEmpty, bamptxsid: nonEmpty, bamptxsstatus: nonEmpty },
});

/** Adds {@link Bam} to an event. */
export const withBam: AddAttributes<Bam> = (event, values) => bam.add(event, values);

/** Reads {@link Bam} from an event. */
export const bamOf: ReadAttributes<Bam> = (event) => bam.of(event);
