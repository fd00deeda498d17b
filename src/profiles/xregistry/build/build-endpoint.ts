import type { Endpoint, Message, MessageTransport } from "../../../catalogue-model.js";
import { type Diagnostic, diagnose } from "../../../diagnostics/diagnostic.js";
import type { CarriedMessage, EndpointModel, EndpointProtocol } from "../../../model/endpoint-model.js";
import type { EventModel } from "../../../model/event-model.js";
import { type EventName, exactName } from "../../../model/event-name.js";
import { type NameOverrides, overriddenName } from "../../../model/name-overrides.js";
import type { JsonValue } from "../../../schema/schema.js";
import { asSentence } from "./as-sentence.js";
import { eventAttributes, ruleJson, ruleOfMessage } from "./attribute-rules.js";
import type { CarriedEndpoint } from "./carried-endpoints.js";
import { type ClaimedNames, claimNames } from "./claim-names.js";
import type { LogicalEvent } from "./logical-event.js";
import { isReservedForEndpoints, nameOfEndpoint, nameOfMessage, nameOfMessages } from "./names.js";
import { textsIn, transportVariables, variablesOf } from "./templates.js";

/** An event of a catalogue with its model, and the members of its data that can fill placeholders. */
interface BuiltEvent {
  readonly event: LogicalEvent;
  readonly model: EventModel;
  readonly scalars: ReadonlySet<string>;
}

/** Builds the models of endpoints. Those whose name an earlier one has are left out. */
export function buildEndpoints(
  endpoints: readonly CarriedEndpoint[],
  events: readonly BuiltEvent[],
  files: ReadonlyMap<string, string>,
  overrides: NameOverrides,
): { readonly models: readonly EndpointModel[]; readonly diagnostics: readonly Diagnostic[] } {
  const byMessage = new Map(events.flatMap((each) => each.event.messages.map((message) => [message, each] as const)));
  const withEvents = endpoints.flatMap((endpoint) => {
    const messages = endpoint.messages.flatMap((message) => {
      const built = byMessage.get(message);
      return built === undefined ? [] : [{ message, built }];
    });
    return messages.length === 0 ? [] : [{ endpoint, messages }];
  });
  const named = nameEndpoints(
    withEvents.map(({ endpoint }) => endpoint),
    events.map(({ model }) => model),
    overrides,
  );
  const diagnostics = [...named.diagnostics];
  const models = withEvents.flatMap(({ endpoint, messages }) => {
    const name = named.names.get(endpoint);
    if (name === undefined) return [];
    const methods = nameMessages(messages);
    diagnostics.push(...methods.diagnostics);
    return [buildEndpoint(endpoint, name, methods.named, files)];
  });
  return { models, diagnostics };
}

/** The module of an endpoint imports events, whose names it cannot have. */
function nameEndpoints(
  endpoints: readonly CarriedEndpoint[],
  events: readonly EventModel[],
  overrides: NameOverrides,
): ClaimedNames<CarriedEndpoint> {
  const exported = endpoints.map((endpoint) => {
    const { id, isOneOfSeveral, protocol, group } = endpoint;
    const key = group === undefined ? `endpoints/${id}` : `messagegroups/${id}`;
    const override = overriddenName(overrides, key);
    const suffix = `Over${capitalised(protocol)}`;
    return {
      thing: endpoint,
      key,
      override: override && isOneOfSeveral ? exactName(`${override.camel}${suffix}`) : override,
      proposed: group === undefined ? nameOfEndpoint(id) : nameOfMessages(id, isOneOfSeveral ? protocol : undefined),
      place: (endpoint.endpoint ?? group)?.place ?? { file: "" },
    };
  });
  const taken = new Map(
    events.flatMap(({ name: { pascal }, type }) =>
      [pascal, `${pascal}Input`, `${pascal}Data`].map((name) => [name.toLowerCase(), type] as const),
    ),
  );
  const claimsOf = ({ pascal }: EventName) => [pascal, `${pascal}Messages`];
  return claimNames(exported, { claimsOf, isReserved: isReservedForEndpoints, taken });
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A message of an endpoint, and the event that it carries. */
interface MessageOfEndpoint {
  readonly message: Message;
  readonly built: BuiltEvent;
}

function buildEndpoint(
  { endpoint, group, protocol }: CarriedEndpoint,
  name: EventName,
  messages: readonly NamedMessage[],
  files: ReadonlyMap<string, string>,
): EndpointModel {
  const place = (endpoint ?? group)?.place;
  const format = structuredFormat(endpoint?.format);
  const options = endpointOptions(protocol, endpoint);
  return {
    name,
    protocol,
    description: describe({ endpoint, group }),
    addresses: endpoint?.addresses ?? [],
    ...(format !== undefined && { format }),
    construction: {
      ...(endpoint?.mode !== undefined && { mode: endpoint.mode }),
      ...options,
    },
    messages: messages.map((message) => carried(message, options, endpoint?.format)),
    provenance: {
      source: `${files.get(place?.file ?? "") ?? ""}, ${endpoint === undefined ? "group" : "endpoint"} ${endpoint?.id ?? group?.id}`,
      file: place?.file ?? "",
      ...(place?.pointer !== undefined && { pointer: place.pointer }),
      bundled: false,
    },
  };
}

/** A message of an endpoint with the name of its method on the producer. */
interface NamedMessage extends MessageOfEndpoint {
  readonly name: string;
}

/**
 * Names the methods of a producer: the first message of an event after the event, and others after their own ids. One more
 * message changes none of these names.
 */
function nameMessages(messages: readonly MessageOfEndpoint[]): {
  readonly named: readonly NamedMessage[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const events = new Set(messages.map(({ built }) => built.model.name.camel));
  const taken = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const named = messages.flatMap((each): readonly NamedMessage[] => {
    const { message, built } = each;
    const { camel } = built.model.name;
    const { name, others } = nameOfMessage(message.id, message.group);
    const free = taken.has(camel)
      ? [name, ...others].map((other) => other.camel).find((other) => !taken.has(other) && !events.has(other))
      : camel;
    if (free === undefined || free === "") {
      const problem = `${message.id} of ${message.group} would be sent by the same method as another message of ${camel}`;
      const fix = "Give the message another id.";
      const left = diagnose("name-collision", `${problem}; it is left out`, message.place, fix);
      diagnostics.push({ ...left, severity: "warning" });
      return [];
    }
    taken.add(free);
    return [{ ...each, name: free }];
  });
  return { named, diagnostics };
}

function carried(
  { message, built: { event, model, scalars }, name }: NamedMessage,
  options: Options,
  endpointFormat: string | undefined,
): CarriedMessage {
  const own = messageOptions(message.transport);
  const texts = [...message.attributes.values()].flatMap(({ value, template }) => (template ? [String(value)] : []));
  const variables = [
    ...texts.flatMap(variablesOf),
    ...transportVariables(message.transport),
    ...sendingVariables(options, own),
  ];
  const attributes = ownRules(message, event);
  const format = message.format === endpointFormat ? undefined : structuredFormat(message.format);
  const isDeprecated = message.deprecated !== undefined && model.construction["deprecated"] === undefined;
  return {
    name,
    event: model.name.camel,
    ...(format !== undefined && { format }),
    construction: {
      ...(message.mode !== undefined && { mode: message.mode }),
      ...(Object.keys(own).length > 0 && { transport: own }),
      ...(Object.keys(attributes).length > 0 && { attributes }),
      ...(message.envelope === undefined &&
        message.dataContentType !== undefined && { contentType: message.dataContentType }),
      ...(isDeprecated && { deprecated: true }),
    },
    parameters: [...new Set(variables)].map((variable) => ({ name: variable, optional: scalars.has(variable) })),
  };
}

/** The rules of a message that its event does not have, since other messages of the event have others. */
function ownRules(message: Message, { messages }: LogicalEvent): { readonly [name: string]: JsonValue } {
  if (message.envelope === undefined) return {};
  return Object.fromEntries(
    eventAttributes(messages).flatMap(({ name, rule }) => {
      const own = ruleJson(ruleOfMessage(message, name));
      return own === undefined || JSON.stringify(own) === JSON.stringify(ruleJson(rule)) ? [] : [[name, own] as const];
    }),
  );
}

/** Returns the placeholders in the options of an endpoint that apply to a message. */
function sendingVariables(endpoint: Options, own: Options): readonly string[] {
  const used = Object.entries(endpoint).filter(([name, value]) => {
    const isOverridden = Object.hasOwn(own, name) && !Array.isArray(value);
    return !isOverridden && !forReceiving.has(name);
  });
  return used.flatMap(([, value]) => textsIn(value)).flatMap(variablesOf);
}

/** Options of an endpoint that only concern receiving. */
const forReceiving: ReadonlySet<string> = new Set([
  "consumerGroup",
  "queueGroup",
  "sharedSubscriptionGroup",
  "subjectFilter",
  "topicFilter",
]);

/** Returns the format of structured messages if it is not JSON, the default. */
function structuredFormat(format: string | undefined): string | undefined {
  return format === undefined || /^application\/(?:cloudevents\+)?json$/i.test(format)
    ? undefined
    : format.toLowerCase();
}

function describe({ endpoint, group }: Pick<CarriedEndpoint, "endpoint" | "group">): string {
  const { name, description } = endpoint ?? group ?? {};
  const fallback =
    endpoint === undefined ? `The messages of the group \`${group?.id}\`.` : `The endpoint \`${endpoint.id}\`.`;
  return description ?? (name === undefined ? fallback : asSentence(name));
}

/** Plain data for the runtime. */
type Options = { readonly [option: string]: JsonValue };

/** Returns the options of an endpoint as the runtime takes them. */
function endpointOptions(protocol: EndpointProtocol, endpoint: Endpoint | undefined): Options {
  const said = picked(endpoint?.transport, endpointMembers[protocol]);
  const [address] = endpoint?.addresses ?? [];
  if (address === undefined) return said;
  if (protocol === "http") return { url: address, ...said };
  // The path of an address of AMQP is the node, unless one is named.
  const [, path] = /^amqps?:\/\/[^/?#]*\/([^?#]+)/i.exec(address) ?? [];
  return protocol === "amqp" && path !== undefined ? { node: path, ...said } : said;
}

/** Returns the options of a message as the runtime takes them. */
function messageOptions(transport: MessageTransport | undefined): Options {
  if (transport === undefined || transport.protocol === "websocket") return {};
  return transport.protocol === "amqp" ? transport.sections : picked(transport, messageMembers[transport.protocol]);
}

const endpointMembers: { readonly [protocol in EndpointProtocol]: readonly string[] } = {
  amqp: ["node", "durable"],
  http: ["method", "query", "headers"],
  kafka: ["topic", "key", "partition", "acks", "consumerGroup", "headers"],
  mqtt: ["protocolVersion", "topic", "topicFilter", "sharedSubscriptionGroup", "qos", "retain"],
  nats: ["subject", "subjectFilter", "queueGroup"],
};

const messageMembers: { readonly [protocol in Exclude<EndpointProtocol, "amqp">]: readonly string[] } = {
  http: ["method", "path", "query", "headers"],
  kafka: ["topic", "key", "partition", "headers"],
  mqtt: ["topic", "qos", "retain", "messageExpiryInterval", "responseTopic", "correlationData", "userProperties"],
  nats: ["subject", "replyTo", "headers"],
};

/** Picks members by name, without empty ones. */
function picked(said: object | undefined, names: readonly string[]): Options {
  const members: readonly (readonly [string, JsonValue | undefined])[] = Object.entries(said ?? {});
  return Object.fromEntries(
    members.flatMap(([name, value]) => {
      const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0);
      return isEmpty || !names.includes(name) ? [] : [[name, value] as const];
    }),
  );
}
