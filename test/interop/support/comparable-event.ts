import {
  type AttributeType,
  attributeType,
  isAttribute,
  toCanonical,
} from "../../../src/runtime/cloudevents/attributes.js";
import { isJsonContentType } from "../../../src/runtime/cloudevents/content-type.js";
import { contentOf } from "../../../src/runtime/cloudevents/data.js";
import type { CloudEvent } from "../../../src/runtime/cloudevents/event.js";
import { sampleExtensionTypes as extensionTypes } from "../../support/cloudevents-samples.js";
import type { PeerEvent } from "./peer-protocol.js";
import type { Wire } from "./wires.js";

/** An event in the form in which two of them are the same if they mean the same. */
export interface ComparableEvent {
  /** The types that programs see apart, and the canonical strings, of which those of timestamps are in UTC. */
  readonly attributes: Readonly<Record<string, readonly [type: string, text: string]>>;
  /** Absent for no data. */
  readonly data?: ComparableData;
}

/** A JSON value; or text or bytes, which are in Latin-1 here. */
type ComparableData = { readonly json: unknown } | { readonly bytes: string };

/** An event that was read without declared types. */
export function comparable(event: CloudEvent): ComparableEvent {
  return comparablePeerEvent(toPeerEvent(event, {}));
}

/** An event after its way over a wire, which takes the types of most attributes away, and may have no empty data. */
export function comparableAfter(wire: Wire, event: CloudEvent): ComparableEvent {
  const { data, ...attributesOnly } = event;
  const isEmpty = (typeof data === "string" || data instanceof Uint8Array) && data.length === 0;
  const { attributes, ...rest } = toPeerEvent(isEmpty && !wire.keepsEmptyData ? attributesOnly : event);
  const carried = attributes.map((each) =>
    wire.carries.some((type) => type === each.type) ? each : { ...each, type: "String" },
  );
  return comparablePeerEvent({ ...rest, attributes: carried });
}

/** An event as a peer sees it. */
export function comparablePeerEvent({ attributes, data }: PeerEvent): ComparableEvent {
  const contentType = attributes.find(({ name }) => name === "datacontenttype")?.value;
  const entries = attributes.map(
    ({ name, type, value }) => [name, [seenType(type), comparableText(name, value)]] as const,
  );
  return {
    attributes: Object.fromEntries(entries),
    ...(data !== undefined && { data: comparableData(data, contentType) }),
  };
}

/** An event without the content type that others had to make explicit, since only JSON needs none (CORE-21). */
export function withoutImplied(event: ComparableEvent): ComparableEvent {
  const { datacontenttype, ...attributes } = event.attributes;
  return datacontenttype?.[1] === "application/json" ? { ...event, attributes } : event;
}

/** An event of ours as we tell a peer about it. */
export function toPeerEvent(
  event: CloudEvent,
  types: Readonly<Record<string, AttributeType>> = extensionTypes,
): PeerEvent {
  const attributes = Object.entries(event)
    .filter(([name, value]) => isAttribute(name, value))
    .map(([name, value]) => {
      const type = attributeType(name, value, { extensionTypes: types }) ?? "String";
      return { name, type, value: toCanonical(value, type) };
    });
  const { contentType, data } = contentOf(event);
  if (data === undefined) return { attributes };
  if (typeof data !== "string") return { attributes, data: { base64: Buffer.from(data).toString("base64") } };
  return { attributes, data: isJsonContentType(contentType ?? "") ? { json: JSON.parse(data) } : { text: data } };
}

// What is text for us is a type of its own for some peers.
function seenType(type: string): string {
  return type === "URI" || type === "URI-reference" || type === "Timestamp" ? "String" : type;
}

function comparableText(name: string, text: string): string {
  return name === "time" || name === "exttimestamp" ? instantOf(text) : text;
}

/** A timestamp in UTC, with all its digits and no zeros behind them. */
function instantOf(text: string): string {
  const date = new Date(text);
  const digits = /\.(\d+)/.exec(text)?.[1]?.replace(/0+$/, "") ?? "";
  return Number.isNaN(date.getTime()) ? text : `${date.toISOString().slice(0, 19)}.${digits}`;
}

function comparableData(data: NonNullable<PeerEvent["data"]>, contentType: string | undefined): ComparableData {
  if ("json" in data) return data;
  const bytes = "text" in data ? Buffer.from(data.text) : Buffer.from(data.base64, "base64");
  const otherwise = { bytes: bytes.toString("latin1") };
  if (contentType !== undefined && !isJsonContentType(contentType)) return otherwise;
  try {
    return { json: JSON.parse(String(bytes)) };
  } catch {
    return otherwise;
  }
}
