// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { JsonCodec } from "../cloudevents/options.js";
import type { BuildOptions } from "../definition.js";
import { EventError, toResult } from "../event-error.js";
import type { Issue } from "../issue.js";
import { isObject, type Members } from "../schema/checks.js";
import { collectVariables, unknownParameters, variablesIn, variablesOfRules } from "./attribute-rules.js";
import type { Member } from "./endpoint.js";
import type { Field, MessageDefinition, MessageMap, MessageTypes, NamedText } from "./message-variant.js";
import { expand, fitsLevel, type Variables, variablesOf } from "./uri-template.js";

/** The names of all placeholders of an endpoint. */
type ParameterName<Messages extends MessageMap<Messages>> = {
  [Name in keyof Messages]: keyof Messages[Name]["parameters"];
}[keyof Messages] &
  string;

/** Values of placeholders for all messages of a producer. */
export type GivenParameters<Messages extends MessageMap<Messages>> = {
  readonly [Name in ParameterName<Messages>]?: string;
};

/** The options of all producers. */
export interface ProducerOptions<Given> extends BuildOptions {
  /** Values of placeholders for all messages, for example of the address or the topic. */
  readonly parameters?: Given;
  /** Writes JSON data. Default: `JSON`. */
  readonly json?: JsonCodec;
}

/** The options of one message. */
export interface SendOptions extends BuildOptions {
  /** Stops waiting for the receiver. A message that has been sent is not taken back. */
  readonly signal?: AbortSignal;
}

/** The `parameters` of a call. Those of the producer and of the data are optional. */
type CallParameters<Parameters, Given> = {
  readonly [Name in keyof Parameters as Name extends keyof Given ? never : Name]: Parameters[Name];
} & { readonly [Name in keyof Parameters as Name extends keyof Given ? Name : never]?: Parameters[Name] };

type ParametersMember<Parameters> =
  Record<never, never> extends Parameters ? { readonly parameters?: Parameters } : { readonly parameters: Parameters };

/** The input of a producer method: that of the event, with the parameters of the transport. */
export type MessageInput<Message extends MessageTypes, Given> = {
  [Name in keyof Message["input"] as Name extends "parameters" ? never : Name]: Message["input"][Name];
} & ParametersMember<CallParameters<Message["parameters"], Given>>;

/** A method for each message. It builds the event, checks it, sends it and returns it. */
export type Producer<Messages extends MessageMap<Messages>, Given = Record<never, never>> = {
  /**
   * @throws EventError `invalid` for an invalid input or missing parameters, or the error of the client
   */
  readonly [Name in keyof Messages]: (
    input: MessageInput<Messages[Name], Given>,
    options?: SendOptions,
  ) => Promise<Messages[Name]["event"]>;
};

/** An event to be sent. */
export interface Outgoing<Transport> {
  readonly member: Member<unknown, Transport>;
  readonly event: unknown;
  /** The values of the placeholders of its transport. */
  readonly variables: Variables;
}

/**
 * Makes the methods of a producer.
 *
 * @param send - passes an event to the client, and resolves when the client is done
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

/** Rejects when the signal is aborted. */
function untilAborted(sent: Promise<unknown>, signal: AbortSignal | undefined): Promise<unknown> {
  if (signal === undefined) return sent;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    sent.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}

/** A built event, and the values of the placeholders of its transport. */
export interface Prepared<Event> {
  readonly event: Event;
  readonly variables: Variables;
}

/**
 * Builds an event and finds the values of all placeholders: in the parameters of the call, then in the data, then in
 * the parameters of the producer.
 *
 * @throws EventError `invalid` with the issues of the event and of the parameters
 */
export function prepare<Event>(
  definition: MessageDefinition<Event>,
  fields: readonly Field[],
  input: unknown,
  given: unknown,
  options: BuildOptions,
): Prepared<Event> {
  const members = isObject(input) ? input : {};
  const { parameters, data } = members;
  const ofEvent = definition.variables ?? variablesOfRules(definition.attributes ?? {});
  const ofFields = fields.flatMap(({ template }) => variablesOf(template));
  const names = [...new Set([...ofEvent, ...ofFields])];
  const open = names.filter((name) => !variablesGiven(definition, members).has(name));
  const found = { ...variablesIn(given, open), ...variablesIn(data, open) };
  // The builder reports parameters of the event that are not valid. Those of the transport are not its own.
  const asked = Object.entries(isObject(parameters) ? { ...found, ...parameters } : found);
  const known = Object.fromEntries(asked.filter(([name]) => ofEvent.includes(name)));
  const built = toResult(() => build(definition, { ...members, parameters: known }, options));
  const back = built.success ? definition.parameters(built.data) : {};

  const issues: Issue[] = [...unknownParameters(parameters, names), ...(built.success ? [] : built.error.issues)];
  const isOpen = (name: string): boolean => built.success || !ofEvent.includes(name);
  const variables = collectVariables([...new Set(ofFields)].filter(isOpen), [parameters, back, data, given], issues);
  for (const field of fields) issues.push(...levelIssues(field, variables));
  if (built.success && issues.length === 0) return { event: built.data, variables };
  throw new EventError("invalid", `not a valid ${definition.type}`, issues);
}

/** Returns the placeholders of attributes that the caller gives as a whole. */
function variablesGiven({ attributes = {} }: MessageDefinition, members: Members): ReadonlySet<string> {
  const given = Object.entries(attributes).filter(([name]) => members[name] !== undefined);
  return new Set(variablesOfRules(Object.fromEntries(given)));
}

/** Calls a builder with an unchecked input, which it checks. */
function build<Event>(definition: MessageDefinition<Event>, input: object, options: BuildOptions): Event {
  return Reflect.apply(definition, undefined, [input, options]);
}

/** Reports values that would change the topic of a message. */
function levelIssues({ template, target }: Field, variables: Variables): readonly Issue[] {
  const isWhole = /^\{\w+\}$/.test(template);
  return variablesOf(template).flatMap((name) => {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    const levels = isWhole ? value?.split(target === "subject" ? "." : "/") : [value];
    if (value === undefined || levels?.every((level) => fitsLevel(level ?? "", target))) return [];
    const expected = target === "subject" ? "one token of a subject" : "one level of a topic";
    const found = JSON.stringify(value);
    const message = `the parameter ${name} must be ${expected}, but is ${found}`;
    return [{ message, path: ["parameters", name], keyword: "template", expected, found }];
  });
}

/** Returns the string of the field at a place, if there is one. */
export function textAt(place: string, fields: readonly Field[], variables: Variables): string | undefined {
  const field = fields.find((each) => each.place === place);
  return field && expand(field.template, variables, field.target);
}

/** Returns the strings of the named fields at a place. */
export function textsAt(place: string, fields: readonly Field[], variables: Variables): readonly NamedText[] {
  return fields
    .filter((field) => field.place === place)
    .map(({ name, template, target }) => [name, expand(template, variables, target)]);
}

/** Converts named strings to an object. A repeated name has a list. */
export function grouped(texts: readonly NamedText[]): Record<string, string | string[]> {
  const groups = new Map<string, string | string[]>();
  for (const [name, text] of texts) {
    const known = groups.get(name);
    groups.set(name, known === undefined ? text : [known, text].flat());
  }
  return Object.fromEntries(groups);
}

/**
 * Returns the strings of fields, each once.
 *
 * @throws EventError `invalid` if a parameter is missing
 */
export function fillAll(fields: readonly Field[], parameters: Variables): readonly string[] {
  const variables = requireVariables(
    fields.map(({ template }) => template),
    parameters,
  );
  return [...new Set(fields.map(({ template, target }) => expand(template, variables, target)))];
}

/** Fills a template, if there is one. Throws like {@link fillAll}. */
export function fillText(text: string | undefined, parameters: Variables): string | undefined {
  return text === undefined ? undefined : expand(text, requireVariables([text], parameters), "text");
}

function requireVariables(templates: readonly string[], parameters: Variables): Variables {
  const issues: Issue[] = [];
  const variables = collectVariables([...new Set(templates.flatMap(variablesOf))], [parameters], issues);
  if (issues.length === 0) return variables;
  throw new EventError("invalid", `not all of ${templates.join(", ")} can be filled in`, issues);
}

/**
 * Returns a string that is required for sending.
 *
 * @throws EventError `invalid` if neither the catalogue nor the caller has it
 */
export function requireText(text: string | undefined, name: string): string {
  if (text !== undefined) return text;
  const message = `the catalogue has no ${name}: pass one to the producer`;
  throw new EventError("invalid", message, [{ message, path: [name], keyword: "required", expected: `a ${name}` }]);
}
