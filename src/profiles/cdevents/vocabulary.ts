import type { JsonObject } from "../../schema/schema-document.js";

/** What is known about the CDEvents vocabulary beyond its schemas; it comes from the bundled catalogue. */
export interface Vocabulary {
  /** The words of a name that is written in one piece on the wire: `pipelinerun` is `pipeline`, `run`. */
  readonly wordsOf: (name: string) => readonly string[] | undefined;
  /** A sentence about an event. */
  readonly describeEvent: (subject: string, predicate: string) => string | undefined;
  /** Adds descriptions and former names to the schema of an event, where it has none. */
  readonly annotateEvent: (subject: string, predicate: string, schema: JsonObject) => JsonObject;
  /** As `annotateEvent`, for the schema of all custom events. */
  readonly annotateCustomEvent: (schema: JsonObject) => JsonObject;
  /** As `annotateEvent`, for the schema of a link, by its name. */
  readonly annotateLink: (link: string, schema: JsonObject) => JsonObject;
}
