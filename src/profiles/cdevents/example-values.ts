import type { Schema, SchemaObject } from "../../schema/schema.js";
import type { EventSchema } from "./event-schema.js";
import type { IdentifiedEvent } from "./identify-event.js";

/** Says what the fields look like whose values are known, so that samples and editors show what a person would write. */
export function withExamples(release: string, { event, parts }: IdentifiedEvent): EventSchema {
  return {
    ...event,
    context: withExample(event.context, { specversion: release, version: release, ...exampleType(event) }),
    subject: withExample(event.subject, { id: `${parts.subject}-42`, ...exampleSubjectType(event) }),
  };
}

/** A type that an author could choose for an open event, where its pattern admits one of the usual form (rule X1). */
function exampleType({ type, typePattern }: EventSchema): { readonly type?: string } {
  if (typePattern === undefined) return {};
  const example = type.replace(/\*$/, "mytool-resource.created.1.0.0");
  return new RegExp(typePattern, "u").test(example) ? { type: example } : {};
}

/** The type of its subject, which releases before 0.5 repeat. */
function exampleSubjectType({ subject, typePattern }: EventSchema): { readonly type?: string } {
  const declared = subject.properties?.["type"];
  const pattern = typeof declared === "object" ? declared.pattern : undefined;
  const isFitting = pattern !== undefined && new RegExp(pattern, "u").test("mytool-resource");
  return typePattern !== undefined && isFitting ? { type: "mytool-resource" } : {};
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
