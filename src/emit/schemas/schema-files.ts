import type { ReleaseModel } from "../../model/event-model.js";
import type { JsonValue } from "../../schema/schema.js";
import { eventDocument } from "./event-document.js";
import { releaseDocument } from "./release-document.js";

/**
 * The JSON Schema files of a release, by file name: one for each event, `event.json` for any event, and `index.json`, which
 * maps event types to file names. Each schema stands on its own, and is meant for editors and other tools that know JSON
 * Schema; a hand-written event names the one that it keeps to: `"$schema": "./node_modules/cdevents/schemas/event.json"`.
 */
export function schemaFiles(release: ReleaseModel): ReadonlyMap<string, string> {
  return new Map([
    ...release.events.map(
      (event) => [`${event.name.kebab}.json`, fileText(eventDocument(event, release.definitions))] as const,
    ),
    ["event.json", fileText(releaseDocument(release))],
    ["index.json", fileText(Object.fromEntries(release.events.map(({ name, type }) => [type, `${name.kebab}.json`])))],
  ]);
}

function fileText(value: JsonValue): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
