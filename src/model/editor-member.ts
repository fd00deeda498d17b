import type { Schema, SchemaObject } from "../schema/schema.js";

/**
 * What the schemas that we write for editors allow besides the members of an event: that a file says which schema it is
 * written by. Whoever reads these schemas again leaves it out.
 */
export const editorMember: SchemaObject = {
  description: "JSON Schema for editor support. Not part of the event.",
  type: "string",
};

/** Whether a member of an event called `$schema` is there for editors only, because we have put it there. */
export function isEditorMember(schema: Schema | undefined): boolean {
  return typeof schema === "object" && schema.description === editorMember.description;
}
