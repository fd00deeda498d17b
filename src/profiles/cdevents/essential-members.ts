import { type Definitions, refName, type Schema, type SchemaObject } from "../../schema/schema.js";
import type { EventSchema } from "./event-schema.js";

/** An event schema that requires all CDEvents fields, and the fields that it did not require before. */
export interface CompletedEvent {
  readonly event: EventSchema;
  /** The members that the original schema does not require, or allows to be other than a string: `context.id`. */
  readonly loose: readonly string[];
  /** The members that the schema forbids. */
  readonly forbidden: readonly string[];
}

/**
 * Requires the fields that every CDEvent has. The CloudEvents envelope is made from them, so an event without them could not be
 * sent. Users' schemas often leave them out.
 *
 * @see https://github.com/cdevents/spec/blob/v0.5.1/spec.md#required-metadata
 */
export function withEssentials(schema: EventSchema, definitions: Definitions): CompletedEvent {
  const loose: string[] = [];
  const forbidden: string[] = [];
  const complete = (object: SchemaObject, owner: string, names: readonly string[], member: Schema): SchemaObject => {
    const changed = names.flatMap((name): readonly (readonly [string, Schema])[] => {
      const declared = object.properties?.[name];
      const isClosed = object.additionalProperties === false || object.unevaluatedProperties === false;
      if (declared === false || (declared === undefined && isClosed)) {
        forbidden.push(owner + name);
        return [];
      }
      const isSure = declared !== undefined && (member === true || isText(declared, definitions));
      if (!isSure || object.required?.includes(name) !== true) loose.push(owner + name);
      return isSure ? [] : [[name, declared === undefined ? member : conjunction(declared, member)]];
    });
    const required = [...new Set([...(object.required ?? []), ...names])];
    const isWhole = object.type === "object" && changed.length === 0 && required.length === object.required?.length;
    if (isWhole) return object;
    // That they are objects goes without saying.
    const properties = { ...object.properties, ...Object.fromEntries(changed) };
    return { ...object, type: "object", properties, required };
  };
  const event = complete(schema.event, "", ["context", "subject"], true);
  const context = complete(schema.context, "context.", ["id", "source", "type", "timestamp"], text);
  const subject = complete(schema.subject, "subject.", ["id"], text);
  return { event: { ...schema, event, context, subject }, loose, forbidden };
}

const text: Schema = { type: "string" };

/** Whether all that a schema admits is text, as far as it is plain to see. */
function isText(schema: Schema, definitions: Definitions, depth = 0): boolean {
  if (typeof schema === "boolean" || depth > deepest) return false;
  const { $ref, type, const: constant, enum: values, allOf = [] } = schema;
  const target = $ref === undefined ? undefined : definitions[refName($ref)];
  return (
    type === "string" ||
    typeof constant === "string" ||
    values?.every((value) => typeof value === "string") === true ||
    (target !== undefined && isText(target, definitions, depth + 1)) ||
    allOf.some((part) => isText(part, definitions, depth + 1))
  );
}

/** References can go in circles. */
const deepest = 8;

function conjunction(declared: Schema, member: Schema): Schema {
  return declared === true ? member : { allOf: [declared, member] };
}
