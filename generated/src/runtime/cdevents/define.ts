// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type BuildOptions, type DefinitionParts, type EventDefinition, makeDefinition } from "../definition.js";
import type { Issue } from "../issue.js";
import { isObject } from "../schema/checks.js";
import { encodeCustomData } from "./custom-data.js";

/** What the definition of a CDEvent is made of, besides its check and its schema. */
export interface CDEventParts<Type extends string> extends Omit<DefinitionParts<Type>, "build"> {
  /** The members of `context` that are the same in every event of a release: `{ specversion: "0.5.1" }`. */
  readonly context: { readonly [member: string]: string };
  /** The members of `subject` that are the same in every event of this type: `{ type: "pipelineRun" }` before 0.5. */
  readonly subject: { readonly [member: string]: string };
}

/**
 * Makes the definition of a CDEvent. Its builder fills in what an author should not have to say: `id`, `timestamp`, `type`,
 * the version of the specification, and `content` where nothing in it is required. Everything can still be given.
 *
 * @see https://github.com/cdevents/spec/blob/v0.5.1/spec.md#context
 */
export function defineCDEvent<Event, Input, Type extends string>(
  parts: CDEventParts<Type>,
): EventDefinition<Event, Input, Type> {
  return makeDefinition<Event, Input, Type>({
    ...parts,
    build: (input, options, issues) => (isObject(input) ? buildCDEvent(parts, input, options, issues) : input),
  });
}

function buildCDEvent<Type extends string>(
  { type, context, subject: subjectConstants }: CDEventParts<Type>,
  { id, source, timestamp, subject, customData, customDataContentType, ...attributes }: Members,
  { now = () => new Date(), newId = () => crypto.randomUUID() }: BuildOptions,
  issues: Issue[],
): Members {
  return withoutUndefined({
    context: withoutUndefined({
      ...context,
      id: id === undefined ? newId() : id,
      source,
      type,
      timestamp: toTimestamp(timestamp === undefined ? now() : timestamp),
      ...attributes,
    }),
    subject: isObject(subject)
      ? withoutUndefined({
          id: subject["id"],
          source: subject["source"],
          ...subjectConstants,
          ...subject,
          content: subject["content"] === undefined ? {} : subject["content"],
        })
      : subject,
    customData: encodeCustomData(customData, customDataContentType, issues),
    customDataContentType,
  });
}

/** RFC 3339, as `context.timestamp` wants it. A string keeps its digits: a `Date` would cut them to milliseconds. */
function toTimestamp(timestamp: unknown): unknown {
  if (!(timestamp instanceof Date)) return timestamp;
  // An invalid date has no text; as it is no date-time, it will be refused as such.
  return Number.isNaN(timestamp.getTime()) ? String(timestamp) : timestamp.toISOString();
}

type Members = Record<string, unknown>;

/** JSON has no `undefined`: a member that is given as such is not there. */
function withoutUndefined(members: Members): Members {
  for (const name in members) if (members[name] === undefined) delete members[name];
  return members;
}
