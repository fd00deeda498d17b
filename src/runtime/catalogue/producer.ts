// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { JsonCodec } from "../cloudevents/options.js";
import type { BuildOptions } from "../definition.js";
import { EventError, toResult } from "../event-error.js";
import type { Issue } from "../issue.js";
import { isObject, type Members } from "../schema/checks.js";
import { collectVariables, variablesIn, variablesOfRules } from "./attribute-rules.js";
import type { Member } from "./endpoint.js";
import type { Field, MessageDefinition, MessageMap, MessageTypes, NamedText } from "./message-variant.js";
import { expand, fitsLevel, type Variables, variablesOf } from "./uri-template.js";

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

/** An event that is about to be sent, and the values for everything that its transport says. */
export interface Prepared<Event> {
  readonly event: Event;
  readonly variables: Variables;
}

/**
 * Builds an event and finds the values of all placeholders: in the parameters of the call, then in the data, then among what
 * the producer was given.
 *
 * @throws EventError `invalid`, listing everything that is wrong with the event and with the parameters
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
  // What the caller gave goes to the builder as it is, which says what is wrong with it.
  const asked = isObject(parameters) ? { ...found, ...parameters } : found;
  const built = toResult(() => build(definition, { ...members, parameters: asked }, options));
  const back = built.success ? definition.parameters(built.data) : {};

  const issues: Issue[] = built.success ? [] : [...built.error.issues];
  const isOpen = (name: string): boolean => built.success || !ofEvent.includes(name);
  const variables = collectVariables([...new Set(ofFields)].filter(isOpen), [parameters, back, data, given], issues);
  issues.push(...fields.flatMap((field) => levelIssues(field, variables)));
  if (built.success && issues.length === 0) return { event: built.data, variables };
  throw new EventError("invalid", `not a valid ${definition.type}`, issues);
}

/** The placeholders of attributes that the caller gives as a whole. */
function variablesGiven({ attributes = {} }: MessageDefinition, members: Members): ReadonlySet<string> {
  const given = Object.entries(attributes).filter(([name]) => members[name] !== undefined);
  return new Set(variablesOfRules(Object.fromEntries(given)));
}

/** Calls a builder with what nobody has checked yet: it does so itself. */
function build<Event>(definition: MessageDefinition<Event>, input: object, options: BuildOptions): Event {
  return Reflect.apply(definition, undefined, [input, options]);
}

/** A value that would put a message into another topic, or into none. */
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

/** What the field at a place is filled with, if there is such a field. */
export function textAt(place: string, fields: readonly Field[], variables: Variables): string | undefined {
  const field = fields.find((each) => each.place === place);
  return field && expand(field.template, variables, field.target);
}

/** What the named fields at a place are filled with. */
export function textsAt(place: string, fields: readonly Field[], variables: Variables): readonly NamedText[] {
  return fields
    .filter((field) => field.place === place)
    .map(({ name, template, target }) => [name, expand(template, variables, target)]);
}

/** Named texts as members of an object; a repeated name has a list. */
export function grouped(texts: readonly NamedText[]): Record<string, string | string[]> {
  const groups = new Map<string, string | string[]>();
  for (const [name, text] of texts) {
    const known = groups.get(name);
    groups.set(name, known === undefined ? text : [known, text].flat());
  }
  return Object.fromEntries(groups);
}

/**
 * What fields are filled with, each text once.
 *
 * @throws EventError `invalid`, naming all parameters that are missing
 */
export function fillAll(fields: readonly Field[], parameters: Variables): readonly string[] {
  const variables = requireVariables(
    fields.map(({ template }) => template),
    parameters,
  );
  return [...new Set(fields.map(({ template, target }) => expand(template, variables, target)))];
}

/** What a text is filled with, if there is one; throws as {@link fillAll}. */
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
 * A text without which nothing can be sent.
 *
 * @throws EventError `invalid` if neither the catalogue nor the caller says it
 */
export function requireText(text: string | undefined, name: string): string {
  if (text !== undefined) return text;
  const message = `the catalogue names no ${name}: give it to the producer`;
  throw new EventError("invalid", message, [{ message, path: [name], keyword: "required", expected: `a ${name}` }]);
}
