import type { Message } from "../../../catalogue-model.js";
import { type Diagnostic, diagnose } from "../../../diagnostics/diagnostic.js";
import type { EnvelopeAttribute, EventModel } from "../../../model/event-model.js";
import type { EventName } from "../../../model/event-name.js";
import type { Definitions, JsonValue, Schema } from "../../../schema/schema.js";
import { eventDefinition, messageDefinition } from "../profile.js";
import { asSentence } from "./as-sentence.js";
import { type EventAttribute, eventAttributes, ruleJson } from "./attribute-rules.js";
import { cloudEventSchema, type EventData, eventInput, messageSchema, opaqueData } from "./event-schema.js";
import type { LogicalEvent } from "./logical-event.js";
import type { NamedData } from "./name-data.js";
import { scalarMembers } from "./scalar-members.js";
import { transportVariables, unmatchableTemplates, variablesOf } from "./templates.js";

/** The model of one event of a catalogue, and what was found on the way. */
export function buildEvent(
  event: LogicalEvent,
  name: EventName,
  { roots, definitions, inner }: NamedData,
  files: ReadonlyMap<string, string>,
): { readonly model: EventModel; readonly scalars: ReadonlySet<string>; readonly diagnostics: readonly Diagnostic[] } {
  const [main] = event.messages;
  const dataNames = [...new Set(event.messages.flatMap(({ data }) => (data && roots.get(data.key)) ?? []))];
  const found = eventData(event, dataNames, definitions);
  const { data, parts } = withOwnName(found, `${name.pascal}Data`, dataNames, { definitions, inner });
  const scalars = data?.scalars ?? new Set();
  const described = {
    isOwn: true,
    name,
    type: event.type,
    parts,
    description: describe(event.messages, name),
    provenance: {
      source: `${files.get(main.place.file) ?? ""}, message ${main.id}`,
      file: main.place.file,
      ...(main.place.pointer !== undefined && { pointer: main.place.pointer }),
      bundled: false,
    },
  };
  const diagnostics = [
    ...ambiguities(event),
    ...event.messages.filter(isOpaque).map(opaque),
    ...event.messages.flatMap((message) => unmatchableTemplates(message, scalars)),
  ];
  if (event.envelope === undefined) {
    const parameters = [...new Set(event.messages.flatMap(({ transport }) => transportVariables(transport)))];
    return {
      diagnostics,
      scalars,
      model: {
        ...described,
        definition: messageDefinition,
        envelope: {},
        data: messageSchema(event.type, parameters, data),
        input: eventInput([], parameters, data),
        parameters,
        construction: { variables: parameters, ...dataParameters(parameters, data), ...deprecation(event) },
      },
    };
  }
  const attributes = eventAttributes(event.messages);
  const parameters = templateVariables(attributes);
  return {
    diagnostics,
    scalars,
    model: {
      ...described,
      definition: eventDefinition,
      envelope: Object.fromEntries(attributes.map((attribute) => [attribute.name, envelopeAttribute(attribute)])),
      data: cloudEventSchema(event.type, attributes, data),
      input: eventInput(attributes, parameters, data),
      parameters,
      construction: {
        ...attributeParts(attributes),
        ...dataParameters(parameters, data),
        ...defaultContentType(attributes, data),
        ...deprecation(event),
      },
    },
  };
}

/** The data that all messages of an event have; where they differ, any of theirs. */
function eventData(event: LogicalEvent, names: readonly string[], definitions: Definitions): EventData | undefined {
  if (event.messages.some(isOpaque)) return opaqueData;
  if (names.length === 0) return undefined;
  const references = names.map((name): Schema => ({ $ref: `#/$defs/${name}` }));
  const [only = true] = references;
  const schema = references.length === 1 ? only : { anyOf: references };
  const isAlways = event.messages.every(({ data }) => data !== undefined);
  const scalars = names.map((name) => scalarMembers(definitions[name] ?? true, definitions));
  const [first = new Set<string>()] = scalars;
  const common = new Set([...first].filter((name) => scalars.every((names) => names.has(name))));
  return { schema, scalars: common, required: isAlways };
}

/**
 * Gives the data of an event a name of its own, also where it is the data of other events too: another event with the same data
 * does not take the name away.
 */
function withOwnName(
  data: EventData | undefined,
  own: string,
  dataNames: readonly string[],
  { definitions, inner }: Pick<NamedData, "definitions" | "inner">,
): { readonly data: EventData | undefined; readonly parts: Definitions } {
  // Data that refers to itself is a definition of the release, under the same name.
  const isDefinition = dataNames.includes(own) && inner.has(own);
  if (data === undefined || data === opaqueData || isDefinition) return { data, parts: {} };
  const part = dataNames.includes(own) ? (definitions[own] ?? true) : data.schema;
  return { data: { ...data, schema: { $ref: `#/$defs/${own}` } }, parts: { [own]: part } };
}

/** Returns whether the data has a media type that JSON Schema cannot describe. */
function isOpaque({ data, dataContentType }: Message): boolean {
  return data !== undefined && dataContentType !== undefined && !/^[^;]*[/+]json\s*(?:;|$)/i.test(dataContentType);
}

function opaque({ id, dataContentType, place }: Message): Diagnostic {
  return diagnose("opaque-data", `the data of ${id} is ${dataContentType}, which is typed as a string or bytes`, place);
}

function templateVariables(attributes: readonly EventAttribute[]): readonly string[] {
  const texts = attributes.flatMap(({ rule }) => (rule.kind === "template" ? [rule.template] : []));
  return [...new Set(texts.flatMap(variablesOf))];
}

/** What the definition has to know about attributes at run time, besides its check. */
function attributeParts(attributes: readonly EventAttribute[]): EventModel["construction"] {
  const rules = attributes.flatMap(({ name, rule }) => {
    const json = ruleJson(rule);
    return json === undefined ? [] : [[name, json] as const];
  });
  const types = attributes.flatMap(({ name, type, rule }) => {
    const known = Object.hasOwn(extensionTypes, type) ? extensionTypes[type] : undefined;
    // Bytes that are always the same are compared as their text.
    const isText = type === "binary" && rule.kind === "constant";
    return known === undefined || isText || coreNames.has(name) ? [] : [[name, known] as const];
  });
  return { attributes: Object.fromEntries(rules), extensionTypes: Object.fromEntries(types) };
}

function dataParameters(parameters: readonly string[], data: EventData | undefined): EventModel["construction"] {
  return { dataParameters: parameters.filter((name) => data?.scalars.has(name) === true) };
}

/** Data with a JSON Schema is JSON, also where a sender leaves the content type out. */
function defaultContentType(
  attributes: readonly EventAttribute[],
  data: EventData | undefined,
): EventModel["construction"] {
  const isDeclared = attributes.some(({ name, rule }) => name === "datacontenttype" && rule.kind !== "given");
  return data === undefined || data === opaqueData || isDeclared ? {} : { defaultContentType: "application/json" };
}

/** An event is deprecated if no message carries it that is not. */
function deprecation({ messages }: LogicalEvent): EventModel["construction"] {
  return messages.every(({ deprecated }) => deprecated !== undefined) ? { deprecated: true } : {};
}

/** The attributes that CloudEvents defines, whose types are fixed. */
const coreNames: ReadonlySet<string> = new Set(["id", "source", "subject", "time", "dataschema", "datacontenttype"]);

/** The types of CloudEvents by those of declarations; what is not here is a string. */
const extensionTypes: { readonly [type: string]: JsonValue } = {
  binary: "Binary",
  boolean: "Boolean",
  integer: "Integer",
  number: "String",
  timestamp: "Timestamp",
  uri: "URI",
  urireference: "URI-reference",
};

function envelopeAttribute({ rule, name }: EventAttribute): EnvelopeAttribute {
  if (rule.kind === "constant") return { kind: "constant", value: String(rule.value) };
  if (rule.kind === "template") return { kind: "template", template: rule.template };
  return { kind: "computed", pointer: `/${name}` };
}

function describe(messages: readonly Message[], { words }: EventName): string {
  const described = messages.find(({ description }) => description !== undefined);
  const named = messages.find(({ name }) => name !== undefined);
  return described?.description ?? messages[0]?.data?.description ?? asSentence(named?.name ?? words.join(" "));
}

/** Reports messages of one group with the same event type and metadata, but different data. */
function ambiguities({ type, messages }: LogicalEvent): readonly Diagnostic[] {
  const seen = new Map<string, Message>();
  return messages.flatMap((message) => {
    const key = JSON.stringify([
      message.group,
      [...message.attributes.values()].map(({ name, value }) => [name, value]),
      message.transport,
    ]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, message);
    if (first === undefined || first.data?.key === message.data?.key) return [];
    return [
      diagnose(
        "ambiguous-messages",
        `${message.id} and ${first.id} cannot be distinguished: both are ${type} with the same attributes, but different data`,
        message.place,
      ),
    ];
  });
}
