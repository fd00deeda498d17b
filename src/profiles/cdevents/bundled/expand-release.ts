import { inside } from "./narrow.js";
import type { CustomFacts, EventFacts, ReleaseFile } from "./release-file.js";
import { type JsonSchema, readObject, readType, type Scope } from "./type-notation.js";

/** A schema of a release, under the name that its file has upstream. */
export interface BundledSchema {
  /** Relative to the folder of schemas: `pipelinerunfinished.json`, `links/embeddedlinkend.json`, `custom/schema.json`. */
  readonly name: string;
  readonly schema: JsonSchema;
}

/** A schema, and what it is about. */
export type ExpandedSchema = BundledSchema &
  (
    | { readonly kind: "event"; readonly subject: string; readonly predicate: string }
    | { readonly kind: "custom" }
    | { readonly kind: "link"; readonly link: string }
  );

/**
 * Expands a release to JSON Schemas that accept what the upstream ones accept, without documentation.
 *
 * @param wordsOf - the words of a subject, from which `subject.type` and some of the `$id`s are spelled
 * @throws CatalogueError naming file and place, where a type is not in the notation of schemas/README.md
 */
export function expandRelease(
  release: ReleaseFile,
  wordsOf: (subject: string) => readonly string[],
): readonly ExpandedSchema[] {
  const scope = readShapes(release);
  return [
    ...release.events.map((event) => expandEvent(event, release, scope, wordsOf(event.subject))),
    ...(release.custom ? [expandCustom(release.custom, release, scope)] : []),
    ...Object.entries(release.links).map(([link, type]): ExpandedSchema => {
      const schema = readType(type, scope, inside(inside(release.file, "links"), link));
      return { kind: "link", link, name: `links/${link}.json`, schema: identified(release, `links/${link}`, schema) };
    }),
  ];
}

/** A shape may use those above it, so none can contain itself. */
function readShapes(release: ReleaseFile): Scope {
  const shapes = new Map<string, JsonSchema>();
  const scope: Scope = (name) => shapes.get(name);
  for (const [name, type] of Object.entries(release.shapes)) {
    shapes.set(name, readType(type, scope, inside(inside(release.file, "shapes"), name)));
  }
  return scope;
}

function expandEvent(event: EventFacts, release: ReleaseFile, shapes: Scope, words: readonly string[]): ExpandedSchema {
  const { subject, predicate, version } = event;
  const own: ReadonlyMap<string, JsonSchema> = new Map([
    ["EventType", constant(`dev.cdevents.${subject}.${predicate}.${version}`)],
    ["SubjectType", { ...constant(camelCase(words)), minLength: 1 }],
    ["Content", readObject(event.content, shapes, event.place)],
  ]);
  const id = event.id
    .replace("{subject}", subject)
    .replace("{words}", words.join("-"))
    .replace("{predicate}", predicate);
  const schema = readObject(event.envelope, (name) => own.get(name) ?? shapes(name), inside(release.file, "event"));
  return {
    kind: "event",
    subject,
    predicate,
    name: `${subject}${predicate}.json`,
    schema: identified(release, id, schema),
  };
}

function expandCustom(custom: CustomFacts, release: ReleaseFile, scope: Scope): ExpandedSchema {
  const schema = readObject(custom.envelope, scope, custom.place);
  return { kind: "custom", name: "custom/schema.json", schema: identified(release, custom.id, schema) };
}

function identified(release: ReleaseFile, id: string, schema: JsonSchema): JsonSchema {
  return { $schema: "https://json-schema.org/draft/2020-12/schema", $id: `${release.base}${id}`, ...schema };
}

/** Upstream says a constant as an enum of one, with itself as the default. */
function constant(value: string): JsonSchema {
  return { type: "string", enum: [value], default: value };
}

function camelCase(words: readonly string[]): string {
  return words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join("");
}
