import type { ReleaseModel } from "../../model/event-model.js";
import { eventDocument } from "./event-document.js";
import { jsonText } from "./json-text.js";
import { releaseDocument } from "./release-document.js";

/**
 * The JSON Schema files of a release, by file name: one for each event, `event.json` for any event, and `index.json`, which
 * maps event types to file names. Each schema stands on its own, and is meant for editors and other tools that know JSON
 * Schema. A file that holds an event names the one that it is written by:
 * `"$schema": "./node_modules/cdevents/schemas/0.5/event.json"`.
 */
export function schemaFiles(release: ReleaseModel): ReadonlyMap<string, string> {
  return new Map([
    ...release.events.map(
      (event) => [`${event.name.kebab}.json`, jsonText(eventDocument(event, release.definitions))] as const,
    ),
    ["event.json", jsonText(releaseDocument(release))],
    ["index.json", jsonText(Object.fromEntries(release.events.map(({ name, type }) => [type, `${name.kebab}.json`])))],
  ]);
}
