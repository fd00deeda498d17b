import type { EventModel } from "../../model/event-model.js";
import type { Definitions, JsonValue, Schema, SchemaObject } from "../../schema/schema.js";
import { schemasOfParts, schemasOfSameValue } from "../samples/subschemas.js";
import { referredName, type SchemaJson, schemaJson, schemaObjectJson } from "./schema-json.js";

/** The dialect of every schema that is written. */
export const dialect = "https://json-schema.org/draft/2020-12/schema";

/** The definitions that a document carries, by name. */
export type Defs = { readonly [name: string]: JsonValue };

/**
 * The schema of an event in a document of its own, with the definitions that it needs.
 *
 * It has no `$id`: the `$id` of the schema that the event was read from would claim that the two are the same document, and
 * any other would be an address where nothing is. Its address is where it lies, as JSON Schema has it in such a case.
 *
 * @see https://json-schema.org/draft/2020-12/json-schema-core#section-9.1.1
 */
export function eventDocument(event: EventModel, shared: Definitions): SchemaJson {
  const $defs = eventDefs(event, shared);
  return { $schema: dialect, ...eventJson(event, shared), ...(Object.keys($defs).length > 0 && { $defs }) };
}

/**
 * The schema of an event, without its definitions. Where it is closed, it is opened for the one member `$schema`: that
 * tells an editor which schema a file is written by, and the editor would otherwise call it an error.
 */
export function eventJson(event: EventModel, shared: Definitions): SchemaJson {
  const schema = rootSchema(event.data, { ...shared, ...event.parts });
  const { additionalProperties = true, unevaluatedProperties = true } = schema;
  const isOpen = additionalProperties === true && unevaluatedProperties === true;
  const { name, description } = event;
  const properties = isOpen ? schema.properties : { $schema: editorMember, ...schema.properties };
  return schemaObjectJson({ ...schema, title: name.pascal, description, ...(properties && { properties }) });
}

const editorMember: Schema = {
  description: "The schema that this file is written by. It is there for editors, and is not sent.",
  type: "string",
};

/** The definitions that the schema of an event needs, in the order in which a reader meets them. */
export function eventDefs(event: EventModel, shared: Definitions): Defs {
  const definitions = { ...shared, ...event.parts };
  const root = rootSchema(event.data, definitions);
  return Object.fromEntries(
    usedDefinitions(root, definitions).map((name) => [name, schemaJson(definitions[name] ?? true)]),
  );
}

function usedDefinitions(schema: Schema, definitions: Definitions): readonly string[] {
  const names = new Set<string>();
  // A set can be added to while it is gone through, and what is added gets its turn.
  const schemas = new Set<Schema>([schema]);
  for (const next of schemas) {
    if (typeof next === "boolean") continue;
    const name = referredName(next);
    if (name !== undefined) {
      names.add(name);
      schemas.add(definitions[name] ?? true);
    }
    for (const inner of [...schemasOfParts(next), ...schemasOfSameValue(next)]) schemas.add(inner);
  }
  return [...names];
}

/** An event whose schema is a mere reference is written with what that leads to, so that its members are seen at once. */
function rootSchema(schema: Schema, definitions: Definitions): SchemaObject {
  if (schema === true) return {};
  if (schema === false) return { not: {} };
  const { $ref, title, description, ...rules } = schema;
  if ($ref === undefined || Object.keys(rules).length > 0) return schema;
  const target = definitions[referredName(schema) ?? ""];
  return typeof target === "object" && target.$ref === undefined ? target : schema;
}
