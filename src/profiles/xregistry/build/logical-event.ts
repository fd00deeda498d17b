import type { Message } from "../../../catalogue-model.js";

/**
 * One event, and the messages that carry it: transport variants of one logical event have one event type, and share one
 * definition (catalogues 1.6, 1.8).
 */
export interface LogicalEvent {
  /** The CloudEvents type; of messages without an envelope, which have none, their id. */
  readonly type: string;
  readonly envelope: Message["envelope"];
  /** The one that others are variants of comes first. */
  readonly messages: readonly [Message, ...Message[]];
}

/** Gathers messages to events, in the order of their types. */
export function logicalEvents(messages: readonly Message[]): readonly LogicalEvent[] {
  const ambiguousIds = repeatedIds(messages);
  const events = new Map<string, [Message, ...Message[]]>();
  for (const message of messages) {
    const type = typeOf(message, ambiguousIds);
    const key = `${message.envelope ?? ""} ${type}`;
    const known = events.get(key);
    if (known === undefined) events.set(key, [message]);
    else if (isBase(message, known)) known.unshift(message);
    else known.push(message);
  }
  return [...events]
    .map(([key, members]) => ({
      type: key.slice(key.indexOf(" ") + 1),
      envelope: members[0].envelope,
      messages: members,
    }))
    .sort((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : 0));
}

/** The declared event type, never the id of the message where there is one (catalogues 1.6). */
function typeOf(message: Message, ambiguousIds: ReadonlySet<string>): string {
  const declared = message.envelope === undefined ? undefined : message.attributes.get("type")?.value;
  if (declared !== undefined) return String(declared);
  // A variant without a type of its own is called what its base is called.
  const id = message.base?.split("/").at(-1) ?? message.id;
  return ambiguousIds.has(id) ? `${message.group}/${id}` : id;
}

/** Ids that messages of several groups have, and that are no variants of one another. */
function repeatedIds(messages: readonly Message[]): ReadonlySet<string> {
  const groups = new Map<string, Set<string>>();
  for (const { id, group, base } of messages) {
    if (base === undefined) groups.set(id, (groups.get(id) ?? new Set()).add(group));
  }
  return new Set([...groups].filter(([, found]) => found.size > 1).map(([id]) => id));
}

function isBase({ group, id }: Message, variants: readonly Message[]): boolean {
  return variants.some(({ base }) => base === `/messagegroups/${group}/messages/${id}`);
}
