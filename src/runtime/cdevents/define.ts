// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type BuildOptions, type DefinitionParts, type EventDefinition, makeDefinition } from "../definition.js";
import type { Issue } from "../issue.js";
import { isObject, type Members } from "../schema/checks.js";
import { encodeCustomData } from "./custom-data.js";

/** What the definition of a CDEvent is made of, besides its check and its schema. */
export interface CDEventParts extends DefinitionParts {
  /** The event type, unless it is left to the author. */
  readonly type?: string;
  /** The members of `context` that are the same in every event of a release: `{ specversion: "0.5.1" }`. */
  readonly context: { readonly [member: string]: string };
  /** The members of `subject` that are the same in every event of this type: `{ type: "pipelineRun" }` before 0.5. */
  readonly subject: { readonly [member: string]: string };
  /** `false` if the subject may lack `content`, and must not have an empty object there. */
  readonly content?: false;
}

/**
 * Makes the definition of a CDEvent. Its builder fills in what an author should not have to say: `id`, `timestamp`, `type`,
 * the version of the specification, and `content` where nothing in it is required. Everything can still be given.
 *
 * @see https://github.com/cdevents/spec/blob/v0.5.1/spec.md#context
 */
export function defineCDEvent<Event, Input, Type extends string>(
  parts: CDEventParts & { readonly type: Type },
): EventDefinition<Event, Input, Type> {
  return makeDefinition<Event, Input, { type: Type }>(
    { type: parts.type },
    parts.type,
    parts,
    (input, options, issues) => (isObject(input) ? buildCDEvent(parts, options, input, issues) : input),
  );
}

/** Makes the event of what its author gave, and does not check it. Where the parts have no type, its author gives it. */
export function buildCDEvent(
  parts: CDEventParts,
  { now = () => new Date(), newId = () => crypto.randomUUID() }: BuildOptions,
  {
    id = newId(),
    source,
    timestamp = now().toISOString(),
    subject,
    customData,
    customDataContentType,
    ...attributes
  }: Members,
  issues: Issue[],
): Members {
  const event: Record<string, unknown> = {
    // V8 takes five times as long where an object begins with what is spread, which is why the constants come second.
    context: withoutUndefined({
      id,
      ...parts.context,
      source,
      type: parts.type,
      // A string keeps its digits, which a `Date` would cut to milliseconds. An invalid date becomes `null`, and is refused.
      timestamp: timestamp instanceof Date ? timestamp.toJSON() : timestamp,
      ...attributes,
    }),
    subject: isObject(subject)
      ? {
          id: subject["id"],
          ...(parts.content ?? { content: {} }),
          ...parts.subject,
          ...withoutUndefined({ ...subject }),
        }
      : subject,
  };
  if (customData !== undefined) event["customData"] = encodeCustomData(customData, customDataContentType, issues);
  if (customDataContentType !== undefined) event["customDataContentType"] = customDataContentType;
  return event;
}

/** JSON has no `undefined`: a member that is given as such is not there. To delete one is slow, but few are. */
function withoutUndefined(members: Record<string, unknown>): Members {
  for (const name in members) if (members[name] === undefined) delete members[name];
  return members;
}
