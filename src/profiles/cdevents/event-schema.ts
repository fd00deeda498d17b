import { mergeAllOf } from "../../schema/merge-all-of.js";
import type { Definitions, Schema, SchemaObject } from "../../schema/schema.js";

/** A schema that defines one CDEvent, with its three levels at hand. */
export interface EventSchema {
  readonly type: string;
  readonly event: SchemaObject;
  readonly context: SchemaObject;
  readonly subject: SchemaObject;
}

/**
 * Sees a schema as that of a CDEvent: an object whose `context.type` can have just one value. Anything else, such as a link
 * or the schema of all custom events, is `undefined`.
 *
 * @param impliedType - what the type is where the schema admits any text
 */
export function asEventSchema(schema: Schema, definitions: Definitions, impliedType?: string): EventSchema | undefined {
  const event = objectOf(schema, definitions);
  const context = objectOf(event?.properties?.["context"], definitions);
  const declared = context?.properties?.["type"];
  const type = constantOf(declared) ?? impliedType;
  if (event === undefined || context === undefined || declared === undefined || type === undefined) return undefined;
  const subject = objectOf(event.properties?.["subject"], definitions) ?? {};
  if (constantOf(declared) !== undefined || typeof declared === "boolean") return { type, event, context, subject };
  const properties = { ...context.properties, type: { ...declared, const: type } };
  return { type, event, context: { ...context, properties }, subject };
}

/** The only string that a schema admits, if it says so. */
export function constantOf(schema: Schema | undefined): string | undefined {
  if (schema === undefined || typeof schema === "boolean") return undefined;
  const only = schema.const ?? (schema.enum?.length === 1 ? schema.enum[0] : undefined);
  return typeof only === "string" ? only : undefined;
}

/** An object schema with its `allOf` and `$ref` merged in. */
function objectOf(schema: Schema | undefined, definitions: Definitions): SchemaObject | undefined {
  const merged = mergeAllOf(schema ?? false, definitions);
  return typeof merged === "object" && merged.properties !== undefined ? merged : undefined;
}
