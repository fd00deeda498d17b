import type { CarriedMessage, EndpointModel, EndpointProtocol } from "../model/endpoint-model.js";
import type { EventModel, ReleaseModel } from "../model/event-model.js";
import { docComment } from "../print/doc-comment.js";
import { jsonLiteral, propertyKey, stringLiteral } from "../print/literals.js";
import { type ImportedSymbol, importedType, importedValue, importLines } from "../print/module.js";
import type { Template, TemplateValues } from "../print/template.js";
import { eventFormats } from "./event-formats.js";
import { header } from "./header.js";
import { endpointPath, eventPath, runtimePath } from "./paths.js";

/** Prints the module of one endpoint: what it carries, and how. */
export function endpointModule(release: ReleaseModel, endpoint: EndpointModel, template: Template): string {
  const { camel, pascal } = endpoint.name;
  const path = endpointPath(release, endpoint);
  const protocol = protocolNames[endpoint.protocol];
  const runtime = runtimePath(`${release.profile.runtime.folder}/${endpoint.protocol}.ts`);
  const events = new Map(release.events.map((event) => [event.name.camel, event]));
  const messages = endpoint.messages.flatMap((message) => {
    const event = events.get(message.event);
    return event === undefined ? [] : [{ message, event }];
  });
  const formats = [endpoint.format, ...endpoint.messages.map(({ format }) => format)].flatMap(formatSymbol);
  const imports = [
    importedValue(runtime, `define${protocol}Endpoint`),
    importedType(runtime, `${protocol}Endpoint`),
    ...formats,
    ...messages.flatMap(({ event }) => eventImports(release, event)),
  ];
  const [format] = formatSymbol(endpoint.format);
  return template({
    header: header(endpoint.provenance.source),
    imports: importLines(path, imports),
    messagesDocumentation: docComment(`What \`${camel}\` carries.`),
    documentation: docComment(endpointDoc(endpoint)),
    camel,
    pascal,
    type: `${protocol}Endpoint`,
    define: `define${protocol}Endpoint`,
    construction: Object.entries(endpoint.construction).map(([name, value]) => ({
      name: propertyKey(name),
      value: jsonLiteral(value),
    })),
    format: format?.name,
    messages: messages.map(({ message, event }) => messageValues(message, event)),
  });
}

const protocolNames: { readonly [protocol in EndpointProtocol]: string } = {
  amqp: "Amqp",
  http: "Http",
  kafka: "Kafka",
  mqtt: "Mqtt",
  nats: "Nats",
};

/** As people write them. */
const spelledProtocols: { readonly [protocol in EndpointProtocol]: string } = {
  amqp: "AMQP 1.0",
  http: "HTTP",
  kafka: "Kafka",
  mqtt: "MQTT",
  nats: "NATS",
};

function endpointDoc({ name, description, protocol, addresses }: EndpointModel): string {
  const where = addresses.length === 0 ? "" : ` Where it is: ${addresses.join(", ")}.`;
  const use = `Sends by \`${name.camel}.producer(client)\`, and receives by \`${name.camel}.consumer(handlers, routes)\`.`;
  return `${description}\n\n${spelledProtocols[protocol]}.${where} ${use}`;
}

function eventImports(release: ReleaseModel, event: EventModel): readonly ImportedSymbol[] {
  const { camel, pascal } = event.name;
  const path = eventPath(release, event);
  return [importedValue(path, camel), importedType(path, pascal), importedType(path, `${pascal}Input`)];
}

function messageValues(message: CarriedMessage, { name, description }: EventModel): TemplateValues {
  const [format] = formatSymbol(message.format);
  const members = [
    ...Object.entries(message.construction).map(([option, value]) => `${propertyKey(option)}: ${jsonLiteral(value)}`),
    ...(format === undefined ? [] : [`format: ${format.name}`]),
  ];
  return {
    documentation: docComment(description, "  "),
    key: propertyKey(message.name),
    event: name.pascal,
    input: inputText(`${name.pascal}Input`, message),
    definition: name.camel,
    parameters: parametersText(message),
    members: members.map((member) => `, ${member}`).join(""),
  };
}

/** What its builder takes, without the attributes that this way of carrying the event fills itself. */
function inputText(type: string, { construction }: CarriedMessage): string {
  const filled = Object.keys(construction["attributes"] ?? {});
  return filled.length === 0 ? type : `Omit<${type}, ${filled.map(stringLiteral).join(" | ")}>`;
}

function parametersText({ parameters }: CarriedMessage): string {
  if (parameters.length === 0) return "Readonly<Record<never, string>>";
  const members = parameters.map(({ name, optional }) => `readonly ${propertyKey(name)}${optional ? "?" : ""}: string`);
  return `{ ${members.join("; ")} }`;
}

/** The format of a media type, if it is one that the runtime has. */
function formatSymbol(mediaType: string | undefined): readonly ImportedSymbol[] {
  const name = mediaType === undefined ? undefined : eventFormats.get(mediaType);
  return name === undefined ? [] : [importedValue(runtimePath(`cloudevents/formats/${name.module}.ts`), name.symbol)];
}
