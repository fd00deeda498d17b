import { jsonText } from "../emit/schemas/json-text.js";
import { schemaFiles } from "../emit/schemas/schema-files.js";
import type { PackageModel, ReleaseModel } from "../model/event-model.js";
import { type EventName, splitWords } from "../model/event-name.js";
import type { JsonValue } from "../schema/schema.js";
import { standAloneEvents } from "./stand-alone-events.js";

/**
 * The JSON Schemas of all events, by path: in one folder, or, of several releases, one for each. They can be read again: each
 * tells of which release it is, and what its event is called.
 */
export function jsonSchemaFiles({ releases }: PackageModel): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const release of releases) {
    const folder = releases.length === 1 ? "" : `${release.subpath}/`;
    const names = new Map(release.events.map(({ name }) => [`${name.kebab}.json`, wishFor(name)]));
    for (const [path, text] of schemaFiles(standAloneEvents(release))) {
      files.set(`${folder}${path}`, path === "index.json" ? text : marked(text, release, names.get(path)));
    }
  }
  return files;
}

/** How a schema asks for a name, with its very words. */
function wishFor({ words, camel, kebab }: EventName): string {
  return splitWords(camel).join() === words.join() ? camel : kebab;
}

/** What our own reader wants to know and the schema does not say; to everybody else it is a comment. */
function marked(text: string, { profile, version }: ReleaseModel, name: string | undefined): string {
  if (profile.runtime !== "cdevents") return text;
  const { $schema, ...schema }: { readonly [keyword: string]: JsonValue } = JSON.parse(text);
  return `${jsonText({
    ...($schema !== undefined && { $schema }),
    // By this the release of a schema that has no $id is known (`groupByRelease`).
    $comment: `In the form of CDEvents ${version}: https://cdevents.dev/${version}/schema/`,
    ...(name !== undefined && { "x-cdevents-gen": { name } }),
    ...schema,
  })}\n`;
}
