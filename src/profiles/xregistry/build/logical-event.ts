import type { Message } from "../../../catalogue-model.js";

/** One event and the messages that carry it. Transport variants of an event have one event type, and share one definition. */
export interface LogicalEvent {
  /** The CloudEvents type. Messages without an envelope have none: their id, or `<group>/<id>` if an earlier group has the id. */
  readonly type: string;
  readonly envelope: Message["envelope"];
  /** The one that others are variants of comes first. */
  readonly messages: readonly [Message, ...Message[]];
}

/** Groups messages by the event that they carry, in the order of their first messages. */
export function logicalEvents(messages: readonly Message[]): readonly LogicalEvent[] {
  const owners = ownersOfIds(messages);
  const events = new Map<string, [Message, ...Message[]]>();
  for (const message of messages) {
    const key = `${message.envelope ?? ""} ${typeOf(message, owners)}`;
    const known = events.get(key);
    if (known === undefined) events.set(key, [message]);
    else if (isBase(message, known)) known.unshift(message);
    else known.push(message);
  }
  return [...events].map(([key, members]) => ({
    type: key.slice(key.indexOf(" ") + 1),
    envelope: members[0].envelope,
    messages: members,
  }));
}

function typeOf(message: Message, owners: ReadonlyMap<string, string>): string {
  const declared = message.envelope === undefined ? undefined : message.attributes.get("type")?.value;
  if (declared !== undefined) return String(declared);
  const { group, id } = definedBy(message);
  return (owners.get(id) ?? group) === group ? id : `${group}/${id}`;
}

/** Returns the group that each id belongs to: the first one that has a message of that id. */
function ownersOfIds(messages: readonly Message[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const message of messages) {
    if (message.base === undefined && !owners.has(message.id)) owners.set(message.id, definedBy(message).group);
  }
  return owners;
}

/** A variant without a type of its own has the name of its base. */
function definedBy({ base, group, id }: Message): { readonly group: string; readonly id: string } {
  const own = { group: group.replace(/^\/endpoints\//, ""), id };
  const [, baseGroup, baseId] = /^\/(?:messagegroups|endpoints)\/(.*)\/messages\/([^/]*)$/s.exec(base ?? "") ?? [];
  return baseGroup === undefined || baseId === undefined ? own : { group: baseGroup, id: baseId };
}

function isBase({ group, id }: Message, variants: readonly Message[]): boolean {
  return variants.some(({ base }) => base === `/messagegroups/${group}/messages/${id}`);
}
