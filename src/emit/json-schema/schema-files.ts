import { editorMember } from "../../model/editor-member.js";
import type { EventModel, ReleaseModel } from "../../model/event-model.js";
import { type Definitions, refName, type Schema, type SchemaObject } from "../../schema/schema.js";
import { jsonText } from "./json-text.js";
import { releaseSchema } from "./release-schema.js";
import { type SchemaJson, SchemaWriter } from "./schema-writer.js";

const dialect = "https://json-schema.org/draft/2020-12/schema";

/** The indentation of the definitions in a document. */
const defsIndent = 4;

/**
 * The number of events up to which their schemas are part of `event.json`. The JSON support of VS Code is then ten times as
 * fast as with references to other files, but no editor copes with the tens of megabytes of more events.
 */
const mostEmbedded = 200;

/**
 * Prints the JSON Schema files of a release, with their names: one for each event, `event.json` for any event, and
 * `index.json`, which maps event types to file names. They are meant for editors and other tools. The schema of an event is
 * self-contained, as is `event.json` unless the release is very large. A file that holds an event can name its schema:
 * `"$schema": "./node_modules/cdevents/schemas/0.5/event.json"`.
 */
export function* schemaFiles(release: ReleaseModel): Iterable<readonly [name: string, text: string]> {
  const { events } = release;
  // The model guarantees that the names of events, of their parts and of shared definitions differ.
  const definitions: Definitions = Object.assign({}, release.definitions, ...events.map(({ parts }) => parts));
  const printed = new PrintedDefinitions(definitions);
  const isEmbedding = events.length <= mostEmbedded;
  const embedded = new Map<string, string>();
  for (const event of events) {
    const { json, referred } = eventSchema(event, definitions);
    const defs = printed.reachable(referred);
    yield [`${event.name.kebab}.json`, documentText(json, defs)];
    if (!isEmbedding) continue;
    embedded.set(event.name.pascal, jsonText(json, defsIndent));
    for (const [name, text] of defs) embedded.set(name, text);
  }
  const any = releaseSchema(release, ({ name }) => (isEmbedding ? `#/$defs/${name.pascal}` : `${name.kebab}.json`));
  yield ["event.json", documentText(any, embedded)];
  const typed = events.filter(({ typePattern }) => typePattern === undefined);
  yield [
    "index.json",
    `${jsonText(Object.fromEntries(typed.map(({ name, type }) => [type, `${name.kebab}.json`])))}\n`,
  ];
}

/**
 * The schema of an event without its definitions, and the names of those that it refers to. A closed schema also allows the
 * member `$schema`, by which an editor finds the schema of a file.
 *
 * The schema has no `$id`. It is not the document that the event was read from, and nothing is known of where it will be
 * published, so that its address is that of its file.
 *
 * @see https://json-schema.org/draft/2020-12/json-schema-core#section-9.1.1
 */
function eventSchema(
  { data, name, description }: EventModel,
  definitions: Definitions,
): { readonly json: SchemaJson; readonly referred: ReadonlySet<string> } {
  const schema = rootSchema(data, definitions);
  const { additionalProperties = true, unevaluatedProperties = true } = schema;
  const isOpen = additionalProperties === true && unevaluatedProperties === true;
  const properties = isOpen ? schema.properties : { $schema: editorMember, ...schema.properties };
  const writer = new SchemaWriter();
  const json = writer.writeObject({ ...schema, title: name.pascal, description, ...(properties && { properties }) });
  return { json, referred: writer.referred };
}

/** Returns the schema, or the definition if the schema is a mere reference to one, so that its members come first. */
function rootSchema(schema: Schema, definitions: Definitions): SchemaObject {
  if (schema === true) return {};
  if (schema === false) return { not: {} };
  const { $ref, title, description, ...rules } = schema;
  if ($ref === undefined || Object.keys(rules).length > 0) return schema;
  const target = definitions[refName($ref)];
  return typeof target === "object" && target.$ref === undefined ? target : schema;
}

/** Prints a document: a schema that is not empty, with definitions that were printed before. */
function documentText(schema: SchemaJson, defs: ReadonlyMap<string, string>): string {
  const text = jsonText({ $schema: dialect, ...schema });
  if (defs.size === 0) return `${text}\n`;
  const members = [...defs].map(([name, printed]) => `    ${JSON.stringify(name)}: ${printed}`);
  return `${text.slice(0, -2)},\n  "$defs": {\n${members.join(",\n")}\n  }\n}\n`;
}

/** The definitions of a release as they are printed in `$defs`. Most are part of many documents, and are printed once. */
class PrintedDefinitions {
  readonly #definitions: Definitions;
  readonly #printed = new Map<string, { readonly text: string; readonly referred: ReadonlySet<string> }>();

  constructor(definitions: Definitions) {
    this.#definitions = definitions;
  }

  /** Returns the definitions of the names, followed by those that they refer to. */
  reachable(names: ReadonlySet<string>): ReadonlyMap<string, string> {
    const texts = new Map<string, string>();
    // Names added to the set while it is iterated are visited as well.
    const reached = new Set(names);
    for (const name of reached) {
      const { text, referred } = this.#print(name);
      texts.set(name, text);
      for (const next of referred) reached.add(next);
    }
    return texts;
  }

  #print(name: string): { readonly text: string; readonly referred: ReadonlySet<string> } {
    const known = this.#printed.get(name);
    if (known !== undefined) return known;
    const writer = new SchemaWriter();
    const text = jsonText(writer.write(this.#definitions[name] ?? true), defsIndent);
    const printed = { text, referred: writer.referred };
    this.#printed.set(name, printed);
    return printed;
  }
}
