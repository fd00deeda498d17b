import type { Schema, SchemaObject } from "../../../schema/schema.js";
import type { EventAttribute } from "./attribute-rules.js";
import { filledWithNames } from "./variables.js";

/** The schema of the value of an attribute in an event that has been built or read. */
export function attributeSchema(attribute: EventAttribute): Schema {
  const { name, rule } = attribute;
  const description =
    attribute.description ?? (Object.hasOwn(knownAttributes, name) ? knownAttributes[name] : undefined);
  const doc = description === undefined ? {} : { description };
  if (rule.kind === "constant") return { const: rule.value, ...doc };
  const own = Object.hasOwn(ownSchemas, name) ? ownSchemas[name] : byType[attribute.type];
  // No pattern tells a filled template: the definition matches it itself, and reads the variables at the same time.
  const examples = rule.kind === "template" ? { examples: [filledWithNames(rule.template)] } : {};
  return { ...own, ...examples, ...doc };
}

/** The schema of what an author gives for it: a `Date` is welcome where a time is asked for, and a number where its text is. */
export function attributeInput(attribute: EventAttribute): Schema {
  const schema = attributeSchema(attribute);
  if (typeof schema === "boolean") return schema;
  const description = schema.description === undefined ? {} : { description: schema.description };
  if (attribute.name === "time" || attribute.type === "timestamp") {
    return { ...description, anyOf: [{ "x-native": "date" }, { type: "string" }] };
  }
  return attribute.type === "number" ? { ...description, type: ["number", "string"] } : schema;
}

/** The rules of CloudEvents itself for its own attributes (CORE-02 to CORE-08). */
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
  subject: "What the event is about, within its source.",
  time: "When it happened.",
  dataschema: "The schema of the data.",
  datacontenttype: "The media type of the data.",
};

/** Extension attributes by their declared type; a string unless it says otherwise (catalogues 1.7). */
const byType: { readonly [type in EventAttribute["type"]]: SchemaObject } = {
  any: { type: ["string", "integer", "boolean"] },
  // Bytes in memory, base64 text in JSON: no schema says that, and the runtime checks it.
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
