import { type Diagnostic, diagnose } from "../../../diagnostics/diagnostic.js";
import type { Message } from "../catalogue.js";
import type { CarriedEndpoint } from "./carried-endpoints.js";
import type { LogicalEvent } from "./logical-event.js";

/**
 * Messages without an envelope that nobody who receives one from an endpoint could tell apart by what their transport says:
 * an error where their data is the same too, and else a warning, since then only the data tells which it is.
 */
export function ambiguousMessages(
  endpoints: readonly CarriedEndpoint[],
  eventOf: (message: Message) => LogicalEvent | undefined,
): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const { messages } of endpoints) {
    const seen = new Map<string, Message>();
    for (const message of messages) {
      if (message.envelope !== undefined) continue;
      const key = metadataOf(message);
      const first = seen.get(key);
      if (first === undefined) seen.set(key, message);
      else if (eventOf(first) !== eventOf(message)) {
        found.set(`${message.place.file}#${message.place.pointer}`, ambiguity(first, message));
      }
    }
  }
  return [...found.values()];
}

function ambiguity(first: Message, message: Message): Diagnostic {
  const both = `${message.id} and ${first.id}`;
  return first.data?.key === message.data?.key
    ? diagnose(
        "ambiguous-messages",
        `${both} cannot be told apart: their transport and their data are the same`,
        message.place,
        "Leave one of them out, or declare a topic, a key or a header by which they differ.",
      )
    : diagnose("ambiguous-transport", `${both} can be told apart by their data only`, message.place);
}

/** What a receiver sees of the metadata of a message: placeholders stand for anything, whatever they are called. */
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
