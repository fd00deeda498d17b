import { jsonText } from "../emit/json-schema/json-text.js";
import { schemaFiles } from "../emit/json-schema/schema-files.js";
import type { PackageModel, ReleaseModel } from "../model/event-model.js";
import { type EventName, splitWords } from "../model/event-name.js";
import type { JsonValue } from "../schema/schema.js";

/**
 * Returns the JSON Schemas of all events, by path. Several releases have a folder each. The schemas can be read again: each has
 * its release and the name of its event.
 */
export function jsonSchemaFiles({ releases }: PackageModel): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const release of releases) {
    const folder = releases.length === 1 ? "" : `${release.subpath}/`;
    const names = new Map(release.events.map(({ name }) => [`${name.kebab}.json`, wishFor(name)]));
    for (const [path, text] of schemaFiles(asDefined(release))) {
      files.set(`${folder}${path}`, path === "index.json" ? text : marked(text, release, names.get(path)));
    }
  }
  return files;
}

/** A release whose events are schemas in one piece, without the parts and the shared definitions that this tool names. */
function asDefined(release: ReleaseModel): ReleaseModel {
  const events = release.events.map((event) => ({
    ...event,
    ...(event.schema !== undefined && { data: event.schema, parts: {} }),
  }));
  return { ...release, events };
}

/** How a schema asks for a name, with its very words. */
function wishFor({ words, camel, kebab }: EventName): string {
  return splitWords(camel).join() === words.join() ? camel : kebab;
}

/** What our own reader wants to know and the schema does not say; to everybody else it is a comment. */
function marked(text: string, { comment }: ReleaseModel, name: string | undefined): string {
  if (comment === undefined) return text;
  const { $schema, ...schema }: { readonly [keyword: string]: JsonValue } = JSON.parse(text);
  return `${jsonText({
    ...($schema !== undefined && { $schema }),
    // Identifies the release of a schema that has no $id (`groupByRelease`).
    $comment: comment,
    ...(name !== undefined && { "x-cdevents-gen": { name } }),
    ...schema,
  })}\n`;
}
