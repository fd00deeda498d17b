import type { EndpointProtocol } from "../model/endpoint-model.js";
import type { EventModel, ReleaseModel } from "../model/event-model.js";
import { jsonBlock, propertyAccess, stringLiteral } from "../print/literals.js";
import type { TemplateValues } from "../print/template.js";
import { senderInput } from "./author-input.js";
import type { EventExamples } from "./examples/event-examples.js";

/**
 * Returns an example of the first endpoint of a release, with the most common client for its protocol. There is none
 * without endpoints.
 *
 * @param specifier - the module that endpoints are imported from
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
    // One handler shows the values of placeholders.
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

/** The number of handlers in the example. The others look the same. */
const shown = 3;

interface ClientText {
  /** The expression for the client. */
  readonly client: string;
  readonly about: string;
  /** Further arguments of the producer. */
  readonly options: string;
  /** The code that passes messages to the consumer. */
  readonly receive: string;
}

const clients: { readonly [protocol in EndpointProtocol]: ClientText } = {
  amqp: {
    client: "sender",
    about: "a sender of rhea",
    options: "",
    receive: `// Attach the receiver with { autoaccept: false }: the broker keeps a message until it is handled.
receiver.on("message", (context) => {
  consumer.receive(context).then(
    () => context.delivery?.accept(),
    () => context.delivery?.modified({ delivery_failed: true }), // deliver it again
  );
});`,
  },
  http: {
    client: "fetch",
    about: "or a function like it",
    options: "",
    receive: `async function handle(request: Request): Promise<Response> {
  try {
    return await consumer.receive(request); // 204, or 400, 415 or 422 for a message that is not handled
  } catch {
    return new Response(null, { status: 500 }); // a handler failed: the sender may try again
  }
}`,
  },
  kafka: {
    client: "kafka.producer()",
    about: "of kafkajs, connected",
    options: "",
    receive: `// kafkajs commits the offset when the handler is done, and tries again when it fails.
await kafkaConsumer.run({ eachMessage: consumer.receive });`,
  },
  mqtt: {
    client: "client",
    about: "of mqtt.js, connected",
    options: "",
    receive: `// Unlike \`client.on("message")\`, this acknowledges a message after the handler, and not at all when it fails.
client.handleMessage = (packet, done) => {
  consumer.receive(packet.topic, packet.payload, packet).then(() => done(), done);
};`,
  },
  nats: {
    client: "connection",
    about: "`connection` and `headers` of @nats-io/transport-node",
    options: ", { headers }",
    receive: `// Messages of a JetStream consumer. Without JetStream, there is nothing to acknowledge.
for await (const message of await jetStreamConsumer.consume()) {
  await consumer.receive(message).then(
    () => message.ack(),
    () => message.nak(), // deliver it again
  );
}`,
  },
};
