import { splitWords } from "../../model/event-name.js";
import type { Definitions, Schema } from "../../schema/schema.js";
import type { SchemaDocument } from "../../schema/schema-document.js";
import { asOpenEventSchema, type EventSchema } from "./event-schema.js";
import { isVocabularyType } from "./event-type.js";

/**
 * Sees a schema as that of an open event, if it is meant to be one. The schema of all custom events is (rule X1). Any other
 * has to keep to a namespace, since it would otherwise let every type pass; the types of the vocabulary are not for others to
 * choose (rule C2); and a schema that events are composed of is a part of them.
 *
 * @see https://github.com/cdevents/spec/blob/v0.5.1/custom/README.md
 */
export function openEventOf({ id }: SchemaDocument, schema: Schema, definitions: Definitions): EventSchema | undefined {
  const event = asOpenEventSchema(schema, definitions);
  if (event === undefined || isCustomEventId(id)) return event;
  const hasNamespace = event.type.includes(".") && !isVocabularyType(event.type);
  return hasNamespace && !Object.values(definitions).includes(schema) ? event : undefined;
}

/** Whether an `$id` is that of the schema of all custom events: `https://cdevents.dev/0.5.1/schema/custom`. */
export function isCustomEventId(id: string | undefined): boolean {
  return /^https:\/\/cdevents\.dev\/[^/]+\/schema\/custom$/.test(id ?? "");
}

/** What an open event is called after, since it has no type of its own: `.../schema/custom` is a `custom event`. */
export function openEventWords({ id, name }: SchemaDocument): readonly string[] {
  const last =
    (id ?? name)
      .replace(/[#/]+$/, "")
      .split(/[#/:]/)
      .at(-1) ?? "";
  const words = splitWords(last.replace(/(?:\.schema)?\.json$/, ""));
  return words.at(-1) === "event" ? words : [...words, "event"];
}
