import type { JsonValue } from "../../schema/schema.js";
import { isJsonArray, isJsonObject, type JsonObject, own, type SchemaDocument } from "../../schema/schema-document.js";
import { isVocabularyType, parseEventType } from "./event-type.js";
import { impliedType } from "./implied-type.js";
import { isCustomEventId } from "./open-event.js";
import type { Vocabulary } from "./vocabulary.js";

/**
 * Adds what the catalogue knows to a schema of the vocabulary that was read from elsewhere: upstream's own schemas have
 * almost no documentation, and what stands here is what an editor shows. Any other schema is returned as it is.
 */
export function annotateDocument(document: SchemaDocument, vocabulary: Vocabulary): SchemaDocument {
  const value = annotate(document, vocabulary);
  return value === document.value ? document : { ...document, value };
}

function annotate(document: SchemaDocument, vocabulary: Vocabulary): JsonObject {
  const { id, value } = document;
  const link = /^https:\/\/cdevents\.dev\/[^/]+\/schema\/links\/(\w+)$/.exec(id ?? "")?.[1];
  if (link !== undefined) return vocabulary.annotateLink(link, value);
  if (isCustomEventId(id)) return vocabulary.annotateCustomEvent(value);
  const type = typeOf(value) ?? impliedType(document);
  const parts = type !== undefined && isVocabularyType(type) ? parseEventType(type) : undefined;
  return parts === undefined ? value : vocabulary.annotateEvent(parts.subject, parts.predicate, value);
}

/** The event type, where the schema itself says it, as those of the vocabulary do. */
function typeOf(schema: JsonObject): string | undefined {
  const type = property(property(schema, "context"), "type");
  const values = type === undefined ? undefined : (own(type, "enum") ?? [own(type, "const") ?? null]);
  const only = isJsonArray(values) && values.length === 1 ? values[0] : undefined;
  return typeof only === "string" ? only : undefined;
}

function property(schema: JsonObject | undefined, name: string): JsonObject | undefined {
  const properties: JsonValue | undefined = schema && own(schema, "properties");
  const found = isJsonObject(properties) ? own(properties, name) : undefined;
  return isJsonObject(found) ? found : undefined;
}
