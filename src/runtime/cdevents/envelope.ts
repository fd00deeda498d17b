// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { decodeBase64 } from "../cloudevents/base64.js";
import type { CloudEvent } from "../cloudevents/event.js";
import { EventError } from "../event-error.js";
import type { Issue } from "../issue.js";
import { isObject, isString } from "../schema/checks.js";
import { describeValue } from "../schema/describe.js";

/** The members of a CDEvent that its CloudEvents envelope is made from. */
export interface CDEventLike {
  context: { id: string; source: string; type: string; timestamp: string };
  subject: { id: string };
}

/** A CDEvent in its CloudEvents envelope. It is also a `CloudEventV1` of the npm package `cloudevents`. */
export interface EnvelopedCDEvent<Event> extends CloudEvent<Event> {
  readonly specversion: "1.0";
  readonly subject: string;
  readonly time: string;
  readonly datacontenttype: "application/json";
  readonly data: Event;
}

/** The optional attributes of an envelope. */
export interface EnvelopeOptions {
  /** The absolute URI of the schema of the data. */
  readonly dataschema?: string;
}

/** Options for reading an envelope. */
export interface OpenOptions {
  /** Accepts envelopes without `subject` or `time`. The binding requires both, but some SDKs leave them out. */
  readonly lenient?: boolean;
}

/**
 * Puts a CDEvent into its CloudEvents envelope. The attributes are those of the event, and the data is the whole event.
 *
 * @see https://github.com/cdevents/spec/blob/v0.5.1/cloudevents-binding.md#context
 */
export function toEnvelope<Event extends CDEventLike>(
  event: Event,
  { dataschema }: EnvelopeOptions = {},
): EnvelopedCDEvent<Event> {
  const { id, source, type, timestamp } = event.context;
  return {
    specversion: "1.0",
    id,
    source,
    type,
    subject: event.subject.id,
    time: timestamp,
    datacontenttype: "application/json",
    ...(dataschema !== undefined && { dataschema }),
    data: event,
  };
}

/**
 * Takes a CDEvent out of its CloudEvents envelope, and checks that the two agree.
 *
 * @param parse - reads the CDEvent in the data
 * @throws EventError `not-an-event` without a CloudEvent, `envelope-mismatch` if envelope and event contradict each
 * other, or
 *   an error of `parse`
 */
export function fromEnvelope<Event extends CDEventLike>(
  cloudEvent: CloudEvent,
  parse: (input: unknown) => Event,
  options: OpenOptions = {},
): Event {
  if (!isObject(cloudEvent)) throw new EventError("not-an-event", "not a CloudEvent");
  const data = dataOf(cloudEvent);
  if (data === undefined && isObject(cloudEvent["context"])) throw alreadyOpen();
  const event = parse(data);
  const issues = compareEnvelope(cloudEvent, event, options);
  if (issues.length === 0) return event;
  throw new EventError(
    "envelope-mismatch",
    `the envelope and its event of type ${event.context.type} disagree`,
    issues,
  );
}

function alreadyOpen(): EventError {
  const hint = "this is a CDEvent without an envelope; `parse` reads it";
  return new EventError("not-an-event", "not a CloudEvent", [
    { message: "is missing", path: ["data"], keyword: "required", hint },
  ]);
}

/**
 * The data of the envelope: a value, JSON text or bytes, or the base64 that the npm package `cloudevents` has for
 * bytes.
 */
function dataOf({ data, data_base64 }: CloudEvent): unknown {
  if (data !== undefined || !isString(data_base64)) return data;
  const bytes = decodeBase64(data_base64);
  if (bytes !== undefined) return bytes;
  const issue: Issue = { message: "is not base64", path: ["data_base64"], keyword: "contentEncoding" };
  throw new EventError("invalid", "not a CDEvent in a CloudEvent", [issue]);
}

// The attributes that the binding takes from the event, and where the event has them.
const origins = [
  { name: "specversion", origin: "1.0" },
  { name: "id", origin: "context.id" },
  { name: "source", origin: "context.source" },
  { name: "type", origin: "context.type" },
  { name: "subject", origin: "subject.id" },
  { name: "time", origin: "context.timestamp" },
] as const;

/** Returns whether two envelopes agree. Most do, and reading members by constant names is faster than a loop. */
function isSameEnvelope(a: CloudEvent, b: CloudEvent): boolean {
  return (
    a.specversion === b.specversion &&
    a.id === b.id &&
    a.source === b.source &&
    a.type === b.type &&
    a.subject === b.subject &&
    a.time === b.time
  );
}

function compareEnvelope(cloudEvent: CloudEvent, event: CDEventLike, { lenient = false }: OpenOptions): Issue[] {
  const issues: Issue[] = [];
  const wanted = toEnvelope(event);
  if (isSameEnvelope(cloudEvent, wanted)) return issues;
  for (const { name, origin } of origins) {
    const expected = wanted[name];
    const found = cloudEvent[name];
    if (found === expected) continue;
    if (found === undefined && lenient && (name === "subject" || name === "time")) continue;
    if (name === "time" && isString(found) && isSameInstant(found, expected)) continue;
    const isMissing = found === undefined;
    issues.push({
      message: isMissing ? `is missing, but the binding sets it to ${origin}` : `differs from ${origin}`,
      path: [name],
      keyword: "envelope",
      expected: describeValue(expected),
      found: describeValue(found),
    });
  }
  return issues;
}

/**
 * Returns whether two RFC 3339 timestamps name the same instant. Intermediaries may change the zone offset or drop
 * trailing zeros. `Date` alone ignores digits below a millisecond.
 */
function isSameInstant(a: string, b: string): boolean {
  return Date.parse(a) === Date.parse(b) && fraction(a) === fraction(b);
}

function fraction(timestamp: string): string {
  const digits = /\.(\d+)/.exec(timestamp)?.[1] ?? "";
  let end = digits.length;
  while (digits[end - 1] === "0") end--;
  return digits.slice(0, end);
}
