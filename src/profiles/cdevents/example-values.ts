import type { Schema, SchemaObject } from "../../schema/schema.js";
import type { EventSchema } from "./event-schema.js";
import type { IdentifiedEvent } from "./identify-event.js";

/** Says what the fields look like whose values are known, so that samples and editors show what a person would write. */
export function withExamples(release: string, { event, parts }: IdentifiedEvent): EventSchema {
  return {
    ...event,
    context: withExample(event.context, { specversion: release, version: release }),
    subject: withExample(event.subject, { id: `${parts.subject}-42` }),
  };
}

function withExample(schema: SchemaObject, values: { readonly [property: string]: string }): SchemaObject {
  const properties = Object.entries(schema.properties ?? {}).map(([name, value]) => {
    const example = Object.hasOwn(values, name) ? values[name] : undefined;
    return [name, example === undefined || hasExample(value) ? value : { ...objectOf(value), examples: [example] }];
  });
  return schema.properties === undefined ? schema : { ...schema, properties: Object.fromEntries(properties) };
}

function hasExample(schema: Schema): boolean {
  return typeof schema === "boolean" || schema.examples !== undefined || schema.default !== undefined;
}

function objectOf(schema: Schema): SchemaObject {
  return typeof schema === "boolean" ? {} : schema;
}
