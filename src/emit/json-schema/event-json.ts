import { editorMember } from "../../model/editor-member.js";
import type { EventModel } from "../../model/event-model.js";
import { type Definitions, refName, type Schema, type SchemaObject } from "../../schema/schema.js";
import { type SchemaJson, SchemaWriter } from "./schema-json.js";

/** The schema of an event as it is written, and the definitions that it refers to. */
export interface EventJson {
  readonly json: SchemaJson;
  readonly referred: ReadonlySet<string>;
}

/**
 * The schema of an event, without its definitions. Where it is closed, it is opened for the one member `$schema`: that
 * tells an editor which schema a file is written by, and the editor would otherwise call it an error.
 *
 * It has no `$id`: the `$id` of the schema that the event was read from would claim that the two are the same document, and
 * any other would be an address where nothing is. Its address is where it lies, as JSON Schema has it in such a case.
 *
 * @see https://json-schema.org/draft/2020-12/json-schema-core#section-9.1.1
 */
export function eventJson(event: EventModel, definitions: Definitions): EventJson {
  const schema = rootSchema(event.data, definitions);
  const { additionalProperties = true, unevaluatedProperties = true } = schema;
  const isOpen = additionalProperties === true && unevaluatedProperties === true;
  const { name, description } = event;
  const properties = isOpen ? schema.properties : { $schema: editorMember, ...schema.properties };
  const writer = new SchemaWriter();
  const json = writer.writeObject({ ...schema, title: name.pascal, description, ...(properties && { properties }) });
  return { json, referred: writer.referred };
}

/** An event whose schema is a mere reference is written with what that leads to, so that its members are seen at once. */
function rootSchema(schema: Schema, definitions: Definitions): SchemaObject {
  if (schema === true) return {};
  if (schema === false) return { not: {} };
  const { $ref, title, description, ...rules } = schema;
  if ($ref === undefined || Object.keys(rules).length > 0) return schema;
  const target = definitions[refName($ref)];
  return typeof target === "object" && target.$ref === undefined ? target : schema;
}
