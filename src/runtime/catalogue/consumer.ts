// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { EventError } from "../event-error.js";
import { hasOwn } from "../schema/checks.js";
import type { EventOf, MessageMap } from "./message-variant.js";
import type { Variables } from "./uri-template.js";

/** What became of a message that arrived at an endpoint; `name` is that of the message in the endpoint. */
export type Received<Event> =
  /** A valid event; `parameters` are the values of placeholders in its topic, key and so on, as far as they can be told. */
  | {
      readonly kind: "event";
      readonly event: Event;
      readonly name: string;
      readonly parameters: Variables;
      readonly deprecated: boolean;
    }
  /** Nothing that the endpoint knows; `type` is its event type, if it has one, and `value` the event. */
  | { readonly kind: "unknown"; readonly type: string | undefined; readonly value: unknown; readonly error: EventError }
  /** An event of the endpoint that breaks rules, or a message that cannot be read at all, which has no name. */
  | {
      readonly kind: "invalid";
      readonly name: string | undefined;
      readonly value: unknown;
      readonly error: EventError;
    };

/** What a handler is told besides the event. */
export interface Delivery<Message, Parameters = Variables> {
  /** What the client handed over. */
  readonly message: Message;
  /** The values of placeholders in topic, key and so on, as far as they can be told. */
  readonly parameters: Parameters;
}

/** The names of the placeholders of the messages that carry events of a type. */
type ParameterOf<Messages extends MessageMap<Messages>, Type> = {
  [Name in keyof Messages]: Type extends Messages[Name]["event"]["type"] ? keyof Messages[Name]["parameters"] : never;
}[keyof Messages];

/** One handler for each event type of an endpoint. None can be left out. */
export type Handlers<Messages extends MessageMap<Messages>, Message> = {
  readonly [Type in EventOf<Messages>["type"]]: (
    event: Extract<EventOf<Messages>, { readonly type: Type }>,
    delivery: Delivery<Message, { readonly [Name in ParameterOf<Messages, Type>]?: string }>,
  ) => unknown;
};

/** Where everything goes that is not for a handler. */
export interface Routes<Event, Message> {
  /** Messages that the catalogue does not know. */
  readonly unknown: (received: Extract<Received<Event>, { kind: "unknown" }>, message: Message) => unknown;
  /** Messages that are broken. */
  readonly invalid: (received: Extract<Received<Event>, { kind: "invalid" }>, message: Message) => unknown;
  /** Valid events that should not be used any more: to their handlers, if this is left out. Call `handle` for that. */
  readonly deprecated?: (
    received: Extract<Received<Event>, { kind: "event" }>,
    message: Message,
    handle: () => Promise<unknown>,
  ) => unknown;
}

/**
 * Hands what was received to the handler of its type, or to one of the routes, and waits for it.
 *
 * @returns what the handler or the route returned
 * @throws whatever the handler or the route throws: nothing is swallowed, so that the client can deliver again
 */
export async function dispatch<Event extends { readonly type: string }, Message>(
  received: Received<Event>,
  message: Message,
  handlers: object,
  routes: Routes<Event, Message>,
): Promise<unknown> {
  if (received.kind === "unknown") return routes.unknown(received, message);
  if (received.kind === "invalid") return routes.invalid(received, message);
  const { event, parameters, deprecated } = received;
  const handle = async (): Promise<unknown> => handlerOf(handlers, event.type)(event, { message, parameters });
  return deprecated && routes.deprecated ? routes.deprecated(received, message, handle) : handle();
}

/** @throws TypeError if there is no such handler, which the compiler would have said */
function handlerOf(handlers: object, type: string): (event: unknown, delivery: unknown) => unknown {
  const handler: unknown = hasOwn(handlers, type) ? Reflect.get(handlers, type) : undefined;
  if (typeof handler !== "function") throw new TypeError(`there is no handler for ${type}`);
  return (event, delivery) => Reflect.apply(handler, handlers, [event, delivery]);
}
