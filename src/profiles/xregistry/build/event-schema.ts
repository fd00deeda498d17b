import type { Schema, SchemaObject } from "../../../schema/schema.js";
import type { EventAttribute } from "./attribute-rules.js";
import { attributeInput, attributeSchema } from "./attribute-schema.js";

/** The data of an event: its schema, and what can be read in it. */
export interface EventData {
  readonly schema: Schema;
  /** The members that can fill a placeholder of the same name: texts, numbers and flags. */
  readonly scalars: ReadonlySet<string>;
  /** Whether every message has it. */
  readonly required: boolean;
}

/** A CloudEvent of one type, as a plain object. It may have extension attributes that nobody declared. */
export function cloudEventSchema(
  type: string,
  attributes: readonly EventAttribute[],
  data: EventData | undefined,
): Schema {
  return {
    type: "object",
    properties: {
      specversion: { const: "1.0", description: "The version of CloudEvents." },
      type: { const: type, description: "What happened." },
      ...Object.fromEntries(attributes.map((attribute) => [attribute.name, attributeSchema(attribute)])),
      ...dataProperty(data),
    },
    required: [
      "specversion",
      "type",
      ...attributes.filter(({ required }) => required).map(({ name }) => name),
      ...(data?.required === true ? ["data"] : []),
    ],
  };
}

/** What the builder of an event takes: what is neither constant nor filled in, the placeholders, and the data. */
export function eventInput(
  attributes: readonly EventAttribute[],
  parameters: readonly string[],
  data: EventData | undefined,
): Schema {
  const asked = attributes.filter(({ rule }) => rule.kind === "given");
  const filledIn = new Set(["id", "time"]);
  const names = new Set(asked.map(({ name }) => name));
  return {
    type: "object",
    properties: {
      ...(names.has("id") ? {} : { id: { type: "string", description: "Filled in; may be given all the same." } }),
      ...Object.fromEntries(asked.map((attribute) => [attribute.name, attributeInput(attribute)])),
      ...(names.has("time") ? {} : { time: anyTime }),
      ...parametersProperty(parameters, data),
      ...dataProperty(data),
    },
    required: [
      ...asked.filter(({ name, required }) => required && !filledIn.has(name)).map(({ name }) => name),
      ...requiredParameters(parameters, data),
      ...(data?.required === true ? ["data"] : []),
    ],
    additionalProperties: false,
  };
}

/** A message without an envelope: its name, what its transport says, and its data. */
export function messageSchema(type: string, parameters: readonly string[], data: EventData | undefined): Schema {
  const variables: SchemaObject = {
    type: "object",
    properties: Object.fromEntries(parameters.map((name) => [name, { type: "string" }])),
    required: parameters,
    additionalProperties: false,
    description: "What the placeholders of its topic, key or headers stand for.",
  };
  return {
    type: "object",
    properties: {
      type: { const: type, description: "The name of the message in its catalogue; it is not on the wire." },
      parameters: variables,
      ...dataProperty(data),
    },
    required: ["type", "parameters", ...(data?.required === true ? ["data"] : [])],
    additionalProperties: false,
  };
}

const anyTime: Schema = {
  description: "When it happened; now, unless it is given.",
  anyOf: [{ "x-native": "date" }, { type: "string" }],
};

/** Data that is not JSON, and that nobody here can look into: text or bytes. */
export const opaqueData: EventData = {
  schema: {
    description: "The data as it travels: text or bytes.",
    examples: ["text"],
    anyOf: [{ "x-native": "bytes" }, { type: "string" }],
  },
  scalars: new Set(),
  required: false,
};

function dataProperty(data: EventData | undefined): { readonly [name: string]: Schema } {
  return { data: data?.schema ?? { description: "The catalogue does not say what the data is." } };
}

function parametersProperty(
  parameters: readonly string[],
  data: EventData | undefined,
): { readonly [name: string]: Schema } {
  if (parameters.length === 0) return {};
  const properties = parameters.map((name) => {
    const isInData = data?.scalars.has(name) === true;
    return [
      name,
      { type: "string", ...(isInData && { description: `The \`${name}\` of the data, unless it is given.` }) },
    ];
  });
  const schema: Schema = {
    type: "object",
    properties: Object.fromEntries(properties),
    required: missingInData(parameters, data),
    additionalProperties: false,
    description: "What the placeholders of the attributes stand for.",
  };
  return { parameters: schema };
}

function requiredParameters(parameters: readonly string[], data: EventData | undefined): readonly string[] {
  return missingInData(parameters, data).length > 0 ? ["parameters"] : [];
}

function missingInData(parameters: readonly string[], data: EventData | undefined): readonly string[] {
  return parameters.filter((name) => data?.scalars.has(name) !== true);
}
