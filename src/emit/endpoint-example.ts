import type { EndpointProtocol } from "../model/endpoint-model.js";
import type { EventModel, ReleaseModel } from "../model/event-model.js";
import { jsonBlock, propertyAccess, stringLiteral } from "../print/literals.js";
import type { TemplateValues } from "../print/template.js";
import { senderInput } from "./author-input.js";
import type { EventExamples } from "./examples/event-examples.js";

/**
 * How the first endpoint of a release is used, with the client that most people have for its protocol: one example, or none.
 *
 * @param specifier - what endpoints are imported from
 */
export function endpointExamples(
  release: ReleaseModel,
  specifier: string,
  examples: ReadonlyMap<EventModel, EventExamples>,
): readonly TemplateValues[] {
  const { events, endpoints } = release;
  const byName = new Map(events.map((event) => [event.name.camel, event]));
  const [endpoint] = endpoints;
  const [message] = endpoint?.messages ?? [];
  const event = byName.get(message?.event ?? "");
  if (endpoint === undefined || message === undefined || event === undefined) return [];
  const input = senderInput(release, message, event, examples.get(event)?.minimal ?? {});
  const types = [...new Set(endpoint.messages.flatMap(({ event: name }) => byName.get(name)?.type ?? []))];
  const handlers = types.slice(0, shown).map((type, index) => ({
    type: stringLiteral(type),
    // One of them shows that there are placeholders to be told of.
    told: index === 0 && endpoint.messages.some(({ parameters }) => parameters.length > 0),
  }));
  return [
    {
      camel: endpoint.name.camel,
      specifier: stringLiteral(specifier),
      ...clients[endpoint.protocol],
      method: propertyAccess(message.name),
      input: jsonBlock(input),
      handlers,
      hidden: types.length > shown,
    },
  ];
}

/** How many handlers are shown; the others look the same. */
const shown = 3;

interface ClientText {
  /** What stands where the client of the user does. */
  readonly client: string;
  readonly about: string;
  /** What a producer has to be told besides. */
  readonly options: string;
  /** How what arrives is handed over. */
  readonly receive: string;
}

const clients: { readonly [protocol in EndpointProtocol]: ClientText } = {
  amqp: {
    client: "sender",
    about: "a sender of rhea",
    options: "",
    receive: 'receiver.on("message", (context) => consumer.receive(context));',
  },
  http: {
    client: "fetch",
    about: "or anything like it",
    options: "",
    receive: "const response = await consumer.receive(request); // in any server that has Request and Response",
  },
  kafka: {
    client: "kafka.producer()",
    about: "of kafkajs, connected",
    options: ", { bytes: Buffer.from }",
    receive: "await kafkaConsumer.run({ eachMessage: consumer.receive });",
  },
  mqtt: {
    client: "client",
    about: "of mqtt.js, connected",
    options: ", { bytes: Buffer.from }",
    receive: 'client.on("message", consumer.receive);',
  },
  nats: {
    client: "connection",
    about: "of @nats-io/transport-node, as its headers are",
    options: ", { headers }",
    receive: "for await (const message of subscription) await consumer.receive(message);",
  },
};
