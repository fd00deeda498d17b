// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { plainValue } from "../cloudevents/bindings/amqp-values.js";
import { decodeUtf8 } from "../cloudevents/utf8.js";
import type { Field } from "./message-variant.js";
import { expand, type Variables } from "./uri-template.js";
import { memberOf } from "./variables.js";

/*
 * The sections of an AMQP message, as catalogues and as rhea have them.
 * http://docs.oasis-open.org/amqp/core/v1.0/os/amqp-core-messaging-v1.0-os.html#section-message-format
 */

/** The members of one section of a message; texts may hold placeholders, other values are sent as they are. */
export type AmqpMembers = Readonly<Record<string, unknown>>;

/** What a message says about its sections, by the names of AMQP 1.0: `message-id`, or `message_id` as rhea has it. */
export interface AmqpTransport {
  readonly properties?: AmqpMembers;
  readonly applicationProperties?: AmqpMembers;
  readonly messageAnnotations?: AmqpMembers;
  readonly deliveryAnnotations?: AmqpMembers;
  readonly header?: AmqpMembers;
  readonly footer?: AmqpMembers;
}

/** The sections: `map` is the member of a message of rhea that holds one, where it is not the message itself. */
const sections = [
  { section: "properties", map: undefined, isKept: true },
  { section: "applicationProperties", map: "application_properties", isKept: true },
  { section: "messageAnnotations", map: "message_annotations", isKept: true },
  // Brokers change or drop these on the way.
  { section: "deliveryAnnotations", map: "delivery_annotations", isKept: false },
  { section: "header", map: undefined, isKept: false },
  { section: "footer", map: "footer", isKept: false },
] as const;

/** The texts of all sections. */
export function sectionFields(transport: AmqpTransport = {}): readonly Field[] {
  return sections.flatMap(({ section, isKept }) =>
    Object.entries(transport[section] ?? {}).flatMap(([name, template]): readonly Field[] => {
      if (typeof template !== "string") return [];
      const required = isKept && !(section === "properties" && isNoText(rheaName(name)));
      return [{ place: section, name, template, target: "text", required }];
    }),
  );
}

/** Adds what a transport says to a message of rhea. It takes the place of what is there (catalogues 1.9). */
export function withSections<Message extends object>(
  message: Message,
  transport: AmqpTransport = {},
  variables: Variables,
): Message {
  const declared = sections.map(({ section, map }): AmqpMembers => {
    const entries = Object.entries(transport[section] ?? {}).map(([name, value]): readonly [string, unknown] => {
      const filled = typeof value === "string" ? expand(value, variables, "text") : value;
      return map === undefined ? [rheaName(name), nativeValue(rheaName(name), filled)] : [name, filled];
    });
    const members: AmqpMembers = Object.fromEntries(entries);
    if (map === undefined || entries.length === 0) return members;
    return { [map]: { ...Object(memberOf(message, map)), ...members } };
  });
  return Object.assign({ ...message }, ...declared);
}

/** The texts that stand at a place of a message of rhea. */
export function sectionTexts(message: object, { place, name }: Field): readonly string[] {
  const map = sections.find(({ section }) => section === place)?.map;
  const value = plainValue(
    map === undefined ? memberOf(message, rheaName(name)) : memberOf(memberOf(message, map), name),
  );
  const text = value instanceof Uint8Array ? decodeUtf8(value) : value;
  return typeof text === "string" || typeof text === "number" || typeof text === "boolean" ? [String(text)] : [];
}

function rheaName(name: string): string {
  return name.replaceAll("-", "_");
}

/** Properties whose text on arrival need not be the one that was sent. */
function isNoText(name: string): boolean {
  return name.endsWith("_time") || name === "group_sequence";
}

/** A text in the type that AMQP has for a property. */
function nativeValue(name: string, value: unknown): unknown {
  if (typeof value !== "string") return value;
  if (name.endsWith("_time")) return new Date(value);
  if (name === "group_sequence") return Number(value);
  return value;
}
