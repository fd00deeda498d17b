import type { ReleaseModel } from "../../model/event-model.js";
import type { Definitions } from "../../schema/schema.js";
import { defsIndent, documentText } from "./document-text.js";
import { eventJson } from "./event-json.js";
import { jsonText } from "./json-text.js";
import { PrintedDefinitions } from "./printed-definitions.js";
import { releaseJson } from "./release-json.js";

/**
 * The schemas of so many events stand in `event.json` itself: the JSON support of VS Code gives its first answer ten times as
 * fast as if they were in files beside it. The schemas of more than that would make a file of tens of megabytes, which no
 * editor likes at all, so that it refers to the files beside it.
 */
const mostEmbedded = 200;

/**
 * The JSON Schema files of a release with their names: one for each event, `event.json` for any event, and `index.json`, which
 * maps event types to file names. Those of an event stand on their own, as does `event.json` but in very large releases; they
 * are meant for editors and other tools that know JSON Schema. A file that holds an event names the one that it is written by:
 * `"$schema": "./node_modules/cdevents/schemas/0.5/event.json"`.
 */
export function* schemaFiles(release: ReleaseModel): Iterable<readonly [name: string, text: string]> {
  const { events } = release;
  // The names of events, of their parts and of shared definitions do not clash: the model sees to that.
  const definitions: Definitions = Object.assign({}, release.definitions, ...events.map(({ parts }) => parts));
  const printed = new PrintedDefinitions(definitions);
  const isEmbedding = events.length <= mostEmbedded;
  const embedded = new Map<string, string>();
  for (const event of events) {
    const { json, referred } = eventJson(event, definitions);
    const defs = printed.needed(referred);
    yield [`${event.name.kebab}.json`, documentText(json, defs)];
    if (!isEmbedding) continue;
    embedded.set(event.name.pascal, jsonText(json, defsIndent));
    for (const [name, text] of defs) embedded.set(name, text);
  }
  const any = releaseJson(release, ({ name }) => (isEmbedding ? `#/$defs/${name.pascal}` : `${name.kebab}.json`));
  yield ["event.json", documentText(any, embedded)];
  yield ["index.json", indexText(release)];
}

function indexText({ events }: ReleaseModel): string {
  const typed = events.filter(({ typePattern }) => typePattern === undefined);
  return `${jsonText(Object.fromEntries(typed.map(({ name, type }) => [type, `${name.kebab}.json`])))}\n`;
}
