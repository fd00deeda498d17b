import type { Message } from "../../../catalogue-model.js";
import { type Diagnostic, diagnose } from "../../../diagnostics/diagnostic.js";
import type { CarriedEndpoint } from "./carried-endpoints.js";
import type { LogicalEvent } from "./logical-event.js";

/**
 * Reports messages without an envelope that a consumer cannot tell apart by their transport options. It is an error if their data
 * is the same too, and else a warning, since the data then identifies the message.
 */
export function ambiguousMessages(
  endpoints: readonly CarriedEndpoint[],
  eventOf: (message: Message) => LogicalEvent | undefined,
): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const { messages } of endpoints) {
    const plain = messages.filter(({ envelope }) => envelope === undefined);
    for (const [first, ...others] of groupBy(plain, metadataOf)) {
      const alike = others.filter((message) => eventOf(first) !== eventOf(message));
      const isSame = (message: Message): boolean => message.data?.key === first.data?.key;
      for (const [message, ...more] of [alike.filter(isSame), alike.filter((each) => !isSame(each))]) {
        if (message === undefined) continue;
        found.set(`${message.place.file}#${message.place.pointer}`, ambiguity(first, message, more.length));
      }
    }
  }
  return [...found.values()];
}

function groupBy(messages: readonly Message[], keyOf: (message: Message) => string): Iterable<[Message, ...Message[]]> {
  const groups = new Map<string, [Message, ...Message[]]>();
  for (const message of messages) {
    const key = keyOf(message);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [message]);
    else group.push(message);
  }
  return groups.values();
}

/** Reports any number of equal messages as one finding. */
function ambiguity(first: Message, message: Message, more: number): Diagnostic {
  const both = `${message.id}${more === 0 ? "" : `, ${more} more`} and ${first.id}`;
  return first.data?.key === message.data?.key
    ? diagnose(
        "ambiguous-messages",
        `${both} cannot be distinguished: they have the same transport and the same data`,
        message.place,
        "Remove one of them, or declare a topic, a key or a header by which they differ.",
      )
    : diagnose("ambiguous-transport", `${both} can be distinguished only by their data`, message.place);
}

/** Returns the metadata of a message as a receiver sees it, where placeholders can be anything. */
function metadataOf({ transport }: Message): string {
  if (transport?.protocol === "mqtt") return JSON.stringify(anonymous({ ...transport, qos: 0, retain: false }));
  return JSON.stringify(anonymous(transport ?? null));
}

function anonymous(value: unknown): unknown {
  if (typeof value === "string") return value.replace(/\{\w+\}/g, "{}");
  if (Array.isArray(value)) return value.map(anonymous);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, anonymous(member)]));
}
