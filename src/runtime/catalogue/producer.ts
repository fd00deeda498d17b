// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { JsonCodec } from "../cloudevents/options.js";
import type { BuildOptions } from "../definition.js";
import type { MessageMap, MessageTypes } from "./message-variant.js";
import { prepare } from "./prepare.js";
import type { Member } from "./receive.js";
import type { Variables } from "./uri-template.js";

/** The names of all placeholders of an endpoint. */
type ParameterName<Messages extends MessageMap<Messages>> = {
  [Name in keyof Messages]: keyof Messages[Name]["parameters"];
}[keyof Messages] &
  string;

/** Values of placeholders that are the same for everything that a producer sends. */
export type GivenParameters<Messages extends MessageMap<Messages>> = {
  readonly [Name in ParameterName<Messages>]?: string;
};

/** What every producer can be told. */
export interface ProducerOptions<Given> extends BuildOptions {
  /** Values of placeholders that are the same for everything it sends: those of the address or the topic, say. */
  readonly parameters?: Given;
  /** Writes JSON data. Default: `JSON`. */
  readonly json?: JsonCodec;
}

/** What a producer can be told about one event. */
export interface SendOptions extends BuildOptions {
  /** Stops waiting for the other side; what has been sent stays sent. */
  readonly signal?: AbortSignal;
}

/** What `parameters` of a call are: what the producer was given, and what the data has, need not be said again. */
type CallParameters<Parameters, Given> = {
  readonly [Name in keyof Parameters as Name extends keyof Given ? never : Name]: Parameters[Name];
} & { readonly [Name in keyof Parameters as Name extends keyof Given ? Name : never]?: Parameters[Name] };

type ParametersMember<Parameters> =
  Record<never, never> extends Parameters ? { readonly parameters?: Parameters } : { readonly parameters: Parameters };

/** What a method of a producer takes: the input of the event, with the parameters of the transport too. */
export type MessageInput<Message extends MessageTypes, Given> = {
  [Name in keyof Message["input"] as Name extends "parameters" ? never : Name]: Message["input"][Name];
} & ParametersMember<CallParameters<Message["parameters"], Given>>;

/** Sends events: one method for each message, which builds the event, checks it, sends it and returns it. */
export type Producer<Messages extends MessageMap<Messages>, Given = Record<never, never>> = {
  /**
   * @throws EventError `invalid`, listing every problem, every missing parameter among them; or whatever the client throws
   */
  readonly [Name in keyof Messages]: (
    input: MessageInput<Messages[Name], Given>,
    options?: SendOptions,
  ) => Promise<Messages[Name]["event"]>;
};

/** An event that is about to be sent. */
export interface Outgoing<Transport> {
  readonly member: Member<unknown, Transport>;
  readonly event: unknown;
  /** The values of all placeholders of its transport. */
  readonly variables: Variables;
}

/**
 * Makes the methods of a producer.
 *
 * @param send - hands an event to the client, and is done when the client is
 */
export function makeProducer<Messages extends MessageMap<Messages>, Given, Transport>(
  members: readonly Member<unknown, Transport>[],
  options: ProducerOptions<Given>,
  send: (outgoing: Outgoing<Transport>, options: SendOptions) => Promise<unknown>,
): Producer<Messages, Given>;
export function makeProducer<Transport>(
  members: readonly Member<unknown, Transport>[],
  { parameters, ...shared }: ProducerOptions<unknown>,
  send: (outgoing: Outgoing<Transport>, options: SendOptions) => Promise<unknown>,
): object {
  const methods = members.map((member) => {
    const method = async (input: unknown, options: SendOptions = {}): Promise<unknown> => {
      const own = { ...shared, ...options };
      const { event, variables } = prepare(member.definition, member.fields, input, parameters, own);
      options.signal?.throwIfAborted();
      await untilAborted(send({ member, event, variables }, options), options.signal);
      return event;
    };
    return [member.name, method] as const;
  });
  return Object.fromEntries(methods);
}

/** Stops waiting when a signal says so. */
function untilAborted(sent: Promise<unknown>, signal: AbortSignal | undefined): Promise<unknown> {
  if (signal === undefined) return sent;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    sent.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
