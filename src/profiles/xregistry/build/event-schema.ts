import type { Schema, SchemaObject } from "../../../schema/schema.js";
import type { EventAttribute } from "./attribute-rules.js";
import { filledWithNames } from "./templates.js";

/** The data of an event: its schema, and what can be read in it. */
export interface EventData {
  readonly schema: Schema;
  /** The scalar members, which can fill a placeholder of the same name. */
  readonly scalars: ReadonlySet<string>;
  /** Whether every message has it. */
  readonly required: boolean;
}

/** Returns the schema of a CloudEvent of one type. Undeclared extension attributes are allowed. */
export function cloudEventSchema(
  type: string,
  attributes: readonly EventAttribute[],
  data: EventData | undefined,
): Schema {
  return {
    type: "object",
    properties: {
      specversion: { const: "1.0", description: "The version of the CloudEvents specification." },
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
      ...(names.has("id") ? {} : { id: { type: "string", description: "Set automatically. Can be overridden." } }),
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

/** Returns the schema of a message without an envelope: its name, its parameters and its data. */
export function messageSchema(type: string, parameters: readonly string[], data: EventData | undefined): Schema {
  const variables: SchemaObject = {
    type: "object",
    properties: Object.fromEntries(parameters.map((name) => [name, { type: "string" }])),
    required: parameters,
    additionalProperties: false,
    description: "Values of the placeholders of its topic, key or headers.",
  };
  return {
    type: "object",
    properties: {
      type: {
        const: type,
        description: "The name of the message in its catalogue. Not part of the transmitted message.",
      },
      parameters: variables,
      ...dataProperty(data),
    },
    required: ["type", "parameters", ...(data?.required === true ? ["data"] : [])],
    additionalProperties: false,
  };
}

const anyTime: Schema = {
  description: "When it happened. Defaults to the current time.",
  anyOf: [{ "x-native": "date" }, { type: "string" }],
};

/** Data that is not JSON, and is typed as a string or bytes. */
export const opaqueData: EventData = {
  schema: {
    description: "The data as sent: text or bytes.",
    examples: ["text"],
    anyOf: [{ "x-native": "bytes" }, { type: "string" }],
  },
  scalars: new Set(),
  required: false,
};

function dataProperty(data: EventData | undefined): { readonly [name: string]: Schema } {
  return { data: data?.schema ?? { description: "The catalogue does not describe the data." } };
}

function parametersProperty(
  parameters: readonly string[],
  data: EventData | undefined,
): { readonly [name: string]: Schema } {
  if (parameters.length === 0) return {};
  const properties = parameters.map((name) => {
    const isInData = data?.scalars.has(name) === true;
    return [name, { type: "string", ...(isInData && { description: `Defaults to the \`${name}\` of the data.` }) }];
  });
  const schema: Schema = {
    type: "object",
    properties: Object.fromEntries(properties),
    required: missingInData(parameters, data),
    additionalProperties: false,
    description: "Values of the placeholders of the attributes.",
  };
  return { parameters: schema };
}

function requiredParameters(parameters: readonly string[], data: EventData | undefined): readonly string[] {
  return missingInData(parameters, data).length > 0 ? ["parameters"] : [];
}

function missingInData(parameters: readonly string[], data: EventData | undefined): readonly string[] {
  return parameters.filter((name) => data?.scalars.has(name) !== true);
}

/** The schema of the value of an attribute in an event that has been built or read. */
function attributeSchema(attribute: EventAttribute): Schema {
  const { name, rule } = attribute;
  const description =
    attribute.description ?? (Object.hasOwn(knownAttributes, name) ? knownAttributes[name] : undefined);
  const doc = description === undefined ? {} : { description };
  if (rule.kind === "constant") return { const: rule.value, ...doc };
  const own = Object.hasOwn(ownSchemas, name) ? ownSchemas[name] : byType[attribute.type];
  // The definition matches templates itself and reads the variables at the same time.
  const examples = rule.kind === "template" ? { examples: [filledWithNames(rule.template)] } : {};
  return { ...own, ...examples, ...doc };
}

/** Returns the schema of the value that a builder takes: also a `Date` for a time, and a number for a numeric string. */
function attributeInput(attribute: EventAttribute): Schema {
  const schema = attributeSchema(attribute);
  if (typeof schema === "boolean") return schema;
  const description = schema.description === undefined ? {} : { description: schema.description };
  if (attribute.name === "time" || attribute.type === "timestamp") {
    return { ...description, anyOf: [{ "x-native": "date" }, { type: "string" }] };
  }
  return attribute.type === "number" ? { ...description, type: ["number", "string"] } : schema;
}

/** The rules of CloudEvents itself for its own attributes. */
const ownSchemas: { readonly [attribute: string]: SchemaObject } = {
  id: { type: "string", minLength: 1 },
  source: { type: "string", minLength: 1, format: "uri-reference" },
  subject: { type: "string", minLength: 1 },
  time: { type: "string", format: "date-time" },
  dataschema: { type: "string", minLength: 1, format: "uri" },
  datacontenttype: { type: "string", minLength: 1, examples: ["application/json"] },
};

const knownAttributes: { readonly [attribute: string]: string } = {
  id: "Identifies the event, together with `source`.",
  source: "The context in which the event happened.",
  subject: "The subject of the event, within its source.",
  time: "When the event happened.",
  dataschema: "The schema of the data.",
  datacontenttype: "The media type of the data.",
};

/** Extension attributes by their declared type. */
const byType: { readonly [type in EventAttribute["type"]]: SchemaObject } = {
  any: { type: ["string", "integer", "boolean"] },
  // Bytes in memory, base64 in JSON. No schema can express that, so the runtime checks it.
  binary: { anyOf: [{ "x-native": "bytes" }, { type: "string" }], examples: ["AAEC"] },
  boolean: { type: "boolean" },
  duration: { type: "string", format: "duration" },
  integer: { type: "integer", minimum: -2147483648, maximum: 2147483647 },
  // CloudEvents has no type for fractions: they are text.
  number: { type: "string", pattern: "^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[Ee][+-]?[0-9]+)?$", examples: ["1.5"] },
  string: { type: "string" },
  symbol: { type: "string" },
  timestamp: { type: "string", format: "date-time" },
  uri: { type: "string", minLength: 1, format: "uri" },
  urireference: { type: "string", minLength: 1, format: "uri-reference" },
  uritemplate: { type: "string", minLength: 1 },
};
