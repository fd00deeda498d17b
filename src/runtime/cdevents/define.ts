// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { encodeBase64, isBase64 } from "../cloudevents/base64.js";
import {
  type BuildOptions,
  type DefinitionParts,
  type EventDefinition,
  makeDefinition,
  type OpenEventDefinition,
  randomId,
} from "../definition.js";
import type { Issue } from "../issue.js";
import { readJson } from "../json-text.js";
import { isObject, isString, type Members } from "../schema/checks.js";
import { didYouMean } from "../schema/describe.js";
import { report } from "../schema/explain.js";

/** The parts of the definition of a CDEvent. */
export interface CDEventParts extends DefinitionParts {
  /** The event type. Open events have none. */
  readonly type?: string;
  /** The members of `context` that all events of a release have: `{ specversion: "0.5.1" }`. */
  readonly context: { readonly [member: string]: string };
  /** The members of `subject` that all events of this type have: `{ type: "pipelineRun" }` before 0.5. */
  readonly subject: { readonly [member: string]: string };
  /** `false` if the subject may lack `content`, and must not have an empty object there. */
  readonly content?: false;
}

/**
 * Makes the definition of a CDEvent. Its builder sets `id`, `timestamp`, `type`, the version of the specification, and
 * `content` if nothing in it is required. All of these can be given.
 *
 * @see https://github.com/cdevents/spec/blob/v0.5.1/spec.md#context
 */
export function defineCDEvent<Event, Input, Type extends string>(
  parts: CDEventParts & { readonly type: Type },
): EventDefinition<Event, Input, Type> {
  return defineEvent<Event, Input, { type: Type }>({ type: parts.type }, parts.type, parts);
}

/** The parts of the definition of an open CDEvent. */
export interface OpenCDEventParts extends CDEventParts {
  readonly type?: never;
  /** The pattern of the event types. */
  readonly types: RegExp;
}

/**
 * Makes the definition of a CDEvent whose type is part of the input, such as a custom event. The builder sets
 * everything else like {@link defineCDEvent}.
 *
 * @see https://github.com/cdevents/spec/blob/v0.5.1/custom/README.md
 */
export function defineOpenCDEvent<Event, Input>(parts: OpenCDEventParts): OpenEventDefinition<Event, Input> {
  return defineEvent<Event, Input, { types: RegExp }>({ types: parts.types }, "custom event", parts);
}

function defineEvent<Event, Input, Known extends object>(known: Known, name: string, parts: CDEventParts) {
  return makeDefinition<Event, Input, Known>(
    known,
    name,
    parts,
    (input, options, issues) => (isObject(input) ? buildCDEvent(parts, options, input, issues) : input),
    issueOfInput,
  );
}

/** Makes the event of an input without checking it. */
export function buildCDEvent(
  { type, context, subject: constants, content }: CDEventParts,
  { now = () => new Date(), newId = randomId }: BuildOptions,
  { id = newId(), source, timestamp = now(), subject, customData, customDataContentType, ...attributes }: Members,
  issues: Issue[],
): Members {
  return {
    context: withoutUndefined({
      id,
      ...context,
      source,
      type,
      // A string is kept as it is: it may have more digits than a `Date`.
      timestamp: timestamp instanceof Date ? (timestamp.toJSON() ?? `${timestamp}`) : timestamp,
      ...attributes,
    }),
    subject: isObject(subject)
      ? { id: subject["id"], ...(content ?? { content: {} }), ...constants, ...withoutUndefined({ ...subject }) }
      : subject,
    // To delete a member makes an object slow to read, so the two that most events lack are not set at all.
    ...(customData !== undefined && { customData: encodeCustomData(customData, customDataContentType, issues) }),
    ...(customDataContentType !== undefined && { customDataContentType }),
  };
}

/** Turns an issue of an event into one of the builder's input, where the members of `context` are at the root. */
function issueOfInput(issue: Issue): Issue {
  const path = issue.path[0] === "context" ? issue.path.slice(1) : issue.path;
  const isUnknown = issue.keyword === "additionalProperties" && path.length === 1;
  const hint = isUnknown ? didYouMean(String(path), ["subject", "customData"]) : undefined;
  return { ...issue, path, hint: issue.hint ?? hint };
}

function withoutUndefined(members: Record<string, unknown>): Members {
  for (const name in members) if (members[name] === undefined) delete members[name];
  return members;
}

/**
 * Returns custom data as it is on the wire. JSON is embedded. Bytes of any other content type become a base64 string; a
 * string is expected to be base64 already. The default content type is JSON.
 *
 * @throws EventError `not-json` for bytes that are not JSON although the content type is
 * @see https://github.com/cdevents/spec/blob/v0.5.1/cloudevents-binding.md#events-with-custom-data
 */
export function encodeCustomData(data: unknown, contentType: unknown = "application/json", issues: Issue[]): unknown {
  const isJson = isString(contentType) && /^[^;]*[/+]json\s*(?:;|$)/i.test(contentType);
  if (data instanceof Uint8Array) return isJson ? readJson(data) : encodeBase64(data);
  if (isString(data) && !isJson && !isBase64(data)) {
    report({ path: ["customData"], issues }, data, "contentEncoding", "base64 or a Uint8Array");
  }
  return data;
}
