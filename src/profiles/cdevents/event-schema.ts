import { literalPrefix } from "../../schema/literal-prefix.js";
import { mergeAllOf } from "../../schema/merge-all-of.js";
import type { Definitions, Schema, SchemaObject } from "../../schema/schema.js";

/** A schema that defines one CDEvent, with its three levels at hand. */
export interface EventSchema {
  /** The event type; of an open event, what its types look like. */
  readonly type: string;
  /** The pattern of the types of an open event. */
  readonly typePattern?: string;
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
  const levels = levelsOf(schema, definitions);
  const declared = levels?.context.properties?.["type"];
  const type = constantOf(declared) ?? impliedType;
  if (levels === undefined || declared === undefined || type === undefined) return undefined;
  if (constantOf(declared) !== undefined || typeof declared === "boolean") return { type, ...levels };
  return { type, ...levels, context: withType(levels.context, { ...declared, const: type }) };
}

/**
 * Sees a schema as that of an open event: a CDEvent whose `context.type` is left to a pattern, and with it to its author, as
 * that of all custom events is.
 */
export function asOpenEventSchema(schema: Schema, definitions: Definitions): EventSchema | undefined {
  const levels = levelsOf(schema, definitions);
  const declared = levels?.context.properties?.["type"];
  const typePattern = typeof declared === "object" ? declared.pattern : undefined;
  if (levels === undefined || typeof declared !== "object" || typePattern === undefined) return undefined;
  const prefix = literalPrefix(typePattern);
  const type = { ...declared, type: "string" as const, "x-native": { prefix } };
  return { type: `${prefix}*`, typePattern, ...levels, context: withType(levels.context, type) };
}

/** The levels of a schema that has at least those of an event. */
function levelsOf(
  schema: Schema,
  definitions: Definitions,
): Pick<EventSchema, "event" | "context" | "subject"> | undefined {
  const event = objectOf(schema, definitions);
  const context = objectOf(event?.properties?.["context"], definitions);
  if (event === undefined || context === undefined) return undefined;
  return { event, context, subject: objectOf(event.properties?.["subject"], definitions) ?? {} };
}

function withType(context: SchemaObject, type: Schema): SchemaObject {
  return { ...context, properties: { ...context.properties, type } };
}

/** The only string that a schema admits, if it says so. */
export function constantOf(schema: Schema | undefined): string | undefined {
  if (schema === undefined || typeof schema === "boolean") return undefined;
  const only = schema.const ?? (schema.enum?.length === 1 ? schema.enum[0] : undefined);
  return typeof only === "string" ? only : undefined;
}

/** An object schema with its `allOf` and `$ref` merged in. */
export function objectOf(schema: Schema | undefined, definitions: Definitions): SchemaObject | undefined {
  const merged = mergeAllOf(schema ?? false, definitions);
  return typeof merged === "object" && merged.properties !== undefined ? merged : undefined;
}
