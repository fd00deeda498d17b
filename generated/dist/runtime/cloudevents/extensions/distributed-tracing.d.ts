// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import { type ExtensionTypes } from "./extension.js";
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
export declare const distributedTracingTypes: ExtensionTypes<DistributedTracing>;
/**
* An event with these attributes.
*
* @throws EventError `invalid`, listing every problem
*/
export declare function withDistributedTracing<T>(event: CloudEvent<T>, values: DistributedTracing): CloudEvent<T>;
/**
* The attributes of an event, or `undefined` if it has none of them.
*
* @throws EventError `invalid`, listing every problem
*/
export declare function distributedTracingOf(event: CloudEvent): DistributedTracing | undefined;
