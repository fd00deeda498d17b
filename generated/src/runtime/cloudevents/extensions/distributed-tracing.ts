// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import { attributesOf, type Extension, type ExtensionTypes, withAttributes } from "./extension.js";

/**
 * The trace in which the event began. On a way of several hops it stays the starting trace; each hop's own trace is in the
 * headers of its protocol, which this does not replace. On a single hop both are equal.
 *
 * The formats are those of W3C Trace Context, level 1 (Recommendation), with the wider keys of level 2 (candidate).
 *
 * @see https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/distributed-tracing.md
 * @see https://www.w3.org/TR/trace-context/
 */
export interface DistributedTracing {
  /** Version, trace id, parent id and flags: `00-0af7651916cd43dd8448eb211c80319c-b9c7c989f97918e1-01`. */
  readonly traceparent: string;
  /** What vendors add, newest first: `rojo=00f067aa0ba902b7,congo=t61rcWkgMzE`. */
  readonly tracestate?: string;
}

/** The types of the attributes. */
export const distributedTracingTypes: ExtensionTypes<DistributedTracing> = {
  traceparent: "String",
  tracestate: "String",
};

// Ids of zeros and version ff are invalid. Versions after 00 may go on after the flags, with a dash.
const traceparent = /^(?!ff|.{3}0{32}|.{36}0{16}|00.{54})[\da-f]{2}-[\da-f]{32}-[\da-f]{16}-[\da-f]{2}(?:-.*)?$/;
const member = /^([a-z\d][a-z\d_\-*/@]{0,255})=[ -+\--<>-~]{0,255}[!-+\--<>-~]$/;

const distributedTracing: Extension<DistributedTracing> = {
  name: "distributed-tracing",
  types: distributedTracingTypes,
  required: ["traceparent"],
  rules: {
    traceparent: { expected: "a W3C traceparent", test: (value) => traceparent.test(String(value)) },
    tracestate: { expected: "a W3C tracestate", test: (value) => isTraceState(String(value)) },
  },
};

/**
 * An event with these attributes.
 *
 * @throws EventError `invalid`, listing every problem
 */
export function withDistributedTracing<T>(event: CloudEvent<T>, values: DistributedTracing): CloudEvent<T> {
  return withAttributes(event, values, distributedTracing);
}

/**
 * The attributes of an event, or `undefined` if it has none of them.
 *
 * @throws EventError `invalid`, listing every problem
 */
export function distributedTracingOf(event: CloudEvent): DistributedTracing | undefined {
  return attributesOf(event, distributedTracing);
}

/** At most 32 members with different keys; empty ones are allowed, and do not count. */
function isTraceState(text: string): boolean {
  const members = text
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
  const keys = new Set(members.map((each) => member.exec(each)?.[1]));
  return members.length <= 32 && keys.size === members.length && !keys.has(undefined);
}
