import type { Place } from "../../diagnostics/diagnostic.js";
import type { SchemaDocument } from "../../schema/schema-document.js";

/** Returns the place of the event type in a schema, or the whole schema if the type comes from another schema. */
export function eventTypePlace(document: SchemaDocument): Place {
  const pointer = declaresEventType(document) ? `/${steps.join("/")}` : "";
  return { file: document.path, pointer };
}

/** Returns whether a schema itself describes the event type. */
export function declaresEventType({ value }: SchemaDocument): boolean {
  let at: unknown = value;
  for (const step of steps) {
    at = typeof at === "object" && at !== null && Object.hasOwn(at, step) ? Reflect.get(at, step) : undefined;
  }
  return at !== undefined;
}

const steps = ["properties", "context", "properties", "type"];
