import type { AttributeDeclaration, Catalogue, Message } from "../../catalogue-model.js";
import type { Place } from "../../diagnostics/diagnostic.js";
import { isJsonObject, type SchemaDocument, schemaDocument } from "../../schema/schema-document.js";

/** What other profiles take over of a catalogue. */
export interface ExtractedCDEvents {
  /** The catalogue without the messages of which nothing is left to do here. */
  readonly catalogue: Catalogue;
  readonly documents: readonly SchemaDocument[];
  /** The places of the documents by their paths, which are synthetic. */
  readonly places: ReadonlyMap<string, Place>;
}

/**
 * Takes the JSON Schemas out of a catalogue that another profile knows for events of its own. Their messages go with them,
 * but for those that an endpoint carries, which are events of the catalogue as well.
 *
 * @param isEvent - whether a schema is that of an event, which travels in CloudEvents of the declared type
 */
export function extractCDEvents(
  catalogue: Catalogue,
  isEvent: (document: SchemaDocument, type: AttributeDeclaration | undefined) => boolean,
): ExtractedCDEvents {
  const carried = new Set(catalogue.endpoints.flatMap(({ groups }) => groups));
  const documents = new Map<string, SchemaDocument>();
  const places = new Map<string, Place>();
  const stays = (message: Message): boolean => {
    const document = eventDocument(message);
    if (document === undefined || !isEvent(document, message.attributes.get("type"))) return true;
    documents.set(document.path, documents.get(document.path) ?? document);
    if (message.data !== undefined) places.set(document.path, message.data.place);
    return carried.has(message.group);
  };
  const groups = catalogue.groups.map((group) => ({ ...group, messages: group.messages.filter(stays) }));
  return { catalogue: { ...catalogue, groups }, documents: [...documents.values()], places };
}

/** The data schema of a message as a document, where it looks like that of an event at all. */
function eventDocument({ data }: Message): SchemaDocument | undefined {
  if (data?.language !== "json-schema" || data.selector !== undefined || !isJsonObject(data.document)) return undefined;
  // To look into every schema would take long.
  const text = JSON.stringify(data.document);
  if (!text.includes('"context"') || !text.includes('"subject"')) return undefined;
  return schemaDocument({ name: data.name, path: `${data.place.file}#${data.place.pointer}`, value: data.document });
}
