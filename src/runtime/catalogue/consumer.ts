// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { EventError } from "../event-error.js";
import { hasOwn } from "../schema/checks.js";
import type { EventOf, MessageMap } from "./message-variant.js";
import type { Variables } from "./uri-template.js";

/** The result of reading a message. `name` is the name of the message in the endpoint. */
export type Received<Event> =
  /**
   * A valid event. `parameters` are the values of placeholders in its topic, key and so on, as far as they are known.
   */
  | {
      readonly kind: "event";
      readonly event: Event;
      readonly name: string;
      readonly parameters: Variables;
      readonly deprecated: boolean;
    }
  /** A message that the endpoint does not know. `type` is its event type, if it has one, and `value` the event. */
  | { readonly kind: "unknown"; readonly type: string | undefined; readonly value: unknown; readonly error: EventError }
  /** An event of the endpoint that breaks rules, or a message that cannot be read and has no name. */
  | {
      readonly kind: "invalid";
      readonly name: string | undefined;
      readonly value: unknown;
      readonly error: EventError;
    };

/** Context passed to a handler. */
export interface Delivery<Message, Parameters = Variables> {
  /** The message from the client. */
  readonly message: Message;
  /** The values of placeholders in topic, key and so on, as far as they are known. */
  readonly parameters: Parameters;
}

/** The names of the placeholders of messages with events of a type. */
type ParameterOf<Messages extends MessageMap<Messages>, Type> = {
  [Name in keyof Messages]: Type extends Messages[Name]["event"]["type"] ? keyof Messages[Name]["parameters"] : never;
}[keyof Messages];

/** A handler for each event type of an endpoint. All are required. */
export type Handlers<Messages extends MessageMap<Messages>, Message> = {
  readonly [Type in EventOf<Messages>["type"]]: (
    event: Extract<EventOf<Messages>, { readonly type: Type }>,
    delivery: Delivery<Message, { readonly [Name in ParameterOf<Messages, Type>]?: string }>,
  ) => unknown;
};

/** The functions for messages that have no handler. */
export interface Routes<Event, Message> {
  /** Called for messages that the catalogue does not know. */
  readonly unknown: (received: Extract<Received<Event>, { kind: "unknown" }>, message: Message) => unknown;
  /** Called for invalid messages. */
  readonly invalid: (received: Extract<Received<Event>, { kind: "invalid" }>, message: Message) => unknown;
  /** Called for valid events that are deprecated. `handle` calls the handler. Default: the handler is called. */
  readonly deprecated?: (
    received: Extract<Received<Event>, { kind: "event" }>,
    message: Message,
    handle: () => Promise<unknown>,
  ) => unknown;
}

/**
 * Passes a message to the handler of its type or to a route, and waits for it.
 *
 * @returns the result of the handler or the route
 * @throws the error of the handler or the route, so that the client can deliver the message again
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

/** @throws TypeError without a handler for the type, which is a compile-time error in TypeScript */
function handlerOf(handlers: object, type: string): (event: unknown, delivery: unknown) => unknown {
  const handler: unknown = hasOwn(handlers, type) ? Reflect.get(handlers, type) : undefined;
  if (typeof handler !== "function") throw new TypeError(`there is no handler for ${type}`);
  return (event, delivery) => Reflect.apply(handler, handlers, [event, delivery]);
}
