import type { Schema, SchemaObject } from "../schema/schema.js";

/**
 * The schema of `$schema`, which the JSON Schemas for editors allow in addition to the members of an event. It is left out when
 * these schemas are read again.
 */
export const editorMember: SchemaObject = {
  description: "JSON Schema for editor support. Not part of the event.",
  type: "string",
};

/** Returns whether the schema of a member `$schema` is {@link editorMember}. */
export function isEditorMember(schema: Schema | undefined): boolean {
  return typeof schema === "object" && schema.description === editorMember.description;
}
