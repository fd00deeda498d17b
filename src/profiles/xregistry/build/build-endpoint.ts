import type { Endpoint, Message, MessageTransport } from "../../../catalogue-model.js";
import type { CarriedMessage, EndpointModel, EndpointProtocol } from "../../../model/endpoint-model.js";
import type { EventModel } from "../../../model/event-model.js";
import type { EventName } from "../../../model/event-name.js";
import type { JsonValue } from "../../../schema/schema.js";
import { eventAttributes, ruleJson, ruleOf } from "./attribute-rules.js";
import type { CarriedEndpoint } from "./carried-endpoints.js";
import type { LogicalEvent } from "./logical-event.js";
import { countUses, nameEndpoints, shortNames, stepsOfName } from "./names.js";
import { textsIn, transportVariables, variablesOf } from "./templates.js";

/** An event of a catalogue with its model, and the members of its data that can fill placeholders. */
interface BuiltEvent {
  readonly event: LogicalEvent;
  readonly model: EventModel;
  readonly scalars: ReadonlySet<string>;
}

/** Builds the models of endpoints. */
export function buildEndpoints(
  endpoints: readonly CarriedEndpoint[],
  events: readonly BuiltEvent[],
  files: ReadonlyMap<string, string>,
): readonly EndpointModel[] {
  const byMessage = new Map(events.flatMap((each) => each.event.messages.map((message) => [message, each] as const)));
  const eventOf = (message: Message): BuiltEvent | undefined => byMessage.get(message);
  const names = nameEndpoints(
    endpoints,
    events.map(({ model }) => model.name),
  );
  return endpoints.flatMap((endpoint) => {
    const name = names.get(endpoint);
    return name === undefined ? [] : [buildEndpoint(endpoint, name, eventOf, files)];
  });
}

function buildEndpoint(
  { endpoint, group, protocol, messages }: CarriedEndpoint,
  name: EventName,
  eventOf: (message: Message) => BuiltEvent | undefined,
  files: ReadonlyMap<string, string>,
): EndpointModel {
  const own = messages.flatMap((message) => {
    const built = eventOf(message);
    return built === undefined ? [] : [{ message, built }];
  });
  const uses = countUses(own.map(({ built }) => built.model.name.camel));
  // Several ways to carry one event are told apart by the names of the messages.
  const names = shortNames(messages, ({ id }) => stepsOfName(id), { kind: "message" });
  const place = (endpoint ?? group)?.place;
  const format = structuredFormat(endpoint?.format);
  const options = endpointOptions(protocol, endpoint);
  return {
    name,
    protocol,
    description: describe(endpoint?.description ?? group?.description, endpoint?.id ?? group?.id ?? ""),
    addresses: endpoint?.addresses ?? [],
    ...(format !== undefined && { format }),
    construction: {
      ...(endpoint?.mode !== undefined && { mode: endpoint.mode }),
      ...options,
    },
    messages: own.map(({ message, built }) => {
      const isAlone = uses.get(built.model.name.camel) === 1;
      const called = isAlone ? built.model.name.camel : (names.get(message)?.camel ?? built.model.name.camel);
      return carried(message, built, called, options, endpoint?.format);
    }),
    provenance: {
      source: `${files.get(place?.file ?? "") ?? ""}, ${endpoint === undefined ? "group" : "endpoint"} ${endpoint?.id ?? group?.id}`,
      file: place?.file ?? "",
      ...(place?.pointer !== undefined && { pointer: place.pointer }),
      bundled: false,
    },
  };
}

function carried(
  message: Message,
  { event, model, scalars }: BuiltEvent,
  name: string,
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
      const own = ruleJson(ruleOf(message.attributes.get(name)));
      return own === undefined || JSON.stringify(own) === JSON.stringify(ruleJson(rule)) ? [] : [[name, own] as const];
    }),
  );
}

/** The placeholders of what an endpoint says for messages that do not say it themselves. */
function sendingVariables(endpoint: Options, own: Options): readonly string[] {
  const used = Object.entries(endpoint).filter(([name, value]) => {
    const isOverridden = Object.hasOwn(own, name) && !Array.isArray(value);
    return !isOverridden && !forReceiving.has(name);
  });
  return used.flatMap(([, value]) => textsIn(value)).flatMap(variablesOf);
}

/** What an endpoint says about receiving only. */
const forReceiving: ReadonlySet<string> = new Set([
  "consumerGroup",
  "queueGroup",
  "sharedSubscriptionGroup",
  "subjectFilter",
  "topicFilter",
]);

/** A format other than JSON, which is what structured messages are in unless they say otherwise. */
function structuredFormat(format: string | undefined): string | undefined {
  return format === undefined || /^application\/(?:cloudevents\+)?json$/i.test(format)
    ? undefined
    : format.toLowerCase();
}

function describe(description: string | undefined, id: string): string {
  return description ?? `What the catalogue calls \`${id}\`.`;
}

/** Plain data for the runtime. */
type Options = { readonly [option: string]: JsonValue };

/** What the runtime is told of an endpoint. */
function endpointOptions(protocol: EndpointProtocol, endpoint: Endpoint | undefined): Options {
  const said = picked(endpoint?.transport, endpointMembers[protocol]);
  const [address] = endpoint?.addresses ?? [];
  if (address === undefined) return said;
  if (protocol === "http") return { url: address, ...said };
  // The path of an address of AMQP is the node, unless one is named (catalogues 1.5).
  const [, path] = /^amqps?:\/\/[^/?#]*\/([^?#]+)/i.exec(address) ?? [];
  return protocol === "amqp" && path !== undefined ? { node: path, ...said } : said;
}

/** What the runtime is told of a message. */
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

/** Some members of what is said, without those that say nothing. */
function picked(said: object | undefined, names: readonly string[]): Options {
  const members: readonly (readonly [string, JsonValue | undefined])[] = Object.entries(said ?? {});
  return Object.fromEntries(
    members.flatMap(([name, value]) => {
      const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0);
      return isEmpty || !names.includes(name) ? [] : [[name, value] as const];
    }),
  );
}
