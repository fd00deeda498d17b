import { refuseDeepReferences } from "../../schema/deep-references.js";
import { createRegistry } from "../../schema/registry.js";
import { resolveSchemas } from "../../schema/resolve.js";
import type { SchemaDocument } from "../../schema/schema-document.js";
import { asEventSchema } from "./event-schema.js";
import { impliedType } from "./implied-type.js";
import { definitionName } from "./names.js";
import { openEventOf } from "./open-event.js";

/** The type of the CDEvent that a schema describes; of an open event, the regular expression of its types. */
export interface RecognisedEvent {
  readonly type: string;
  readonly typePattern?: string;
}

/**
 * Tells whether a schema is that of a CDEvent.
 *
 * @param known - the documents that it may refer to
 */
export function recogniseEvent(
  document: SchemaDocument,
  known: () => readonly SchemaDocument[],
): RecognisedEvent | undefined {
  const registry = createRegistry([document], known);
  const { schemas, definitions } = refuseDeepReferences(resolveSchemas([document], registry, definitionName));
  const schema = schemas.get(document);
  if (schema === undefined) return undefined;
  return asEventSchema(schema, definitions, impliedType(document)) ?? openEventOf(document, schema, definitions);
}
