import type { EventModel, ReleaseModel } from "../../model/event-model.js";
import type { LoadedModel } from "../../pipeline.js";
import type { ProfileResult } from "../../profiles/profile.js";
import type { JsonObject, SchemaDocument } from "../../schema/schema-document.js";
import { selfContained } from "../self-contained.js";
import { catalogueDocument } from "./catalogue-document.js";
import { members } from "./members.js";
import { SchemaGroups } from "./schema-groups.js";

/** The syntax of an exported catalogue. */
export type CatalogueSyntax = "json" | "yaml";

/** Writes all inputs as one catalogue, with releases of CDEvents as message groups. */
export async function xregistryText({ model, results }: LoadedModel, syntax: CatalogueSyntax): Promise<string> {
  const read = results.find((result) => result.catalogue !== undefined)?.catalogue;
  const byPath = documentsByPath(results);
  const schemas = new SchemaGroups(({ document, place }) => {
    const file = place.pointer === "" ? byPath.get(place.file) : undefined;
    return file === undefined ? document : selfContained(file.document, file.registry);
  });
  const catalogue = catalogueDocument(read?.catalogue ?? { groups: [], endpoints: [] }, schemas);
  for (const schema of read?.catalogue.schemas ?? []) schemas.include(schema);
  const schemaOf = ({ provenance }: EventModel) => {
    const file = byPath.get(provenance.file);
    return file && { document: file.document, whole: selfContained(file.document, file.registry) };
  };
  const releases = model.releases.flatMap((release) => {
    const group = release.version === "" ? undefined : releaseGroup(release, schemaOf, schemas);
    return group === undefined ? [] : [group];
  });
  const document = members({
    specversion: "1.0-rc4",
    endpoints: orNothing(catalogue.endpoints),
    messagegroups: { ...catalogue.messagegroups, ...Object.fromEntries(releases) },
    schemagroups: schemas.entities(),
  });
  if (syntax === "json") return `${JSON.stringify(document, undefined, 2)}\n`;
  const { stringify } = await import("yaml");
  return stringify(document, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** The JSON Schemas of the inputs by path. Schemas that were extracted from a catalogue are exported with it. */
function documentsByPath(results: readonly ProfileResult[]) {
  const extracted = new Set(results.flatMap((result) => result.extracted?.documents ?? []));
  const found = results.flatMap(({ schemas }) =>
    (schemas?.given ?? []).flatMap((document) =>
      schemas === undefined || extracted.has(document)
        ? []
        : [[document.path, { document, registry: schemas.registry }] as const],
    ),
  );
  return new Map(found);
}

function orNothing(object: JsonObject): JsonObject | undefined {
  return Object.keys(object).length === 0 ? undefined : object;
}

/** A release of CDEvents as a group of messages, one for each event, whose schemas are added to those of the catalogue. */
function releaseGroup(
  release: ReleaseModel,
  schemaOf: (event: EventModel) => { readonly document: SchemaDocument; readonly whole: JsonObject } | undefined,
  schemas: SchemaGroups,
): readonly [id: string, group: JsonObject] | undefined {
  const id = `cdevents-${release.version}`;
  const messages = release.events.flatMap((event): readonly (readonly [string, JsonObject])[] => {
    const schema = schemaOf(event);
    if (schema === undefined) return [];
    const format = formatOf(schema.document);
    const content = { format, schema: schema.whole };
    const uri = schemas.add(id, event.name.kebab, versionOf(event), content);
    const messageId = event.typePattern === undefined ? event.type : event.name.kebab;
    return [[messageId, messageOf(event, format, uri)]];
  });
  if (messages.length === 0) return undefined;
  return [id, { description: `The events of ${release.title}.`, messages: Object.fromEntries(messages) }];
}

/** The attributes of the CloudEvent that a CDEvent travels in (rules B1 to B7 of the CloudEvents binding). */
function messageOf({ type, typePattern, description, envelope }: EventModel, format: string, uri: string): JsonObject {
  const attributes = Object.entries(envelope).filter(([name]) => name !== "specversion" && name !== "type");
  return {
    description,
    envelope: "CloudEvents/1.0",
    envelopemetadata: {
      type: { type: "string", required: true, value: typePattern === undefined ? type : templateOf(type) },
      ...Object.fromEntries(
        attributes.map(([name, attribute]) => {
          const constant = attribute.kind === "constant" ? attribute.value : undefined;
          return [name, members({ type: types[name] ?? "string", required: true, value: constant })];
        }),
      ),
    },
    dataschemaformat: format,
    dataschemauri: uri,
  };
}

const types: { readonly [attribute: string]: string } = { source: "uritemplate", time: "timestamp" };

/** The type of an open event, `dev.cdeventsx.*`, as a template. */
function templateOf(type: string): string {
  return `${type.replace(/\*$/, "")}{type}`;
}

function formatOf({ dialect }: SchemaDocument): string {
  return `JsonSchema/${dialect.startsWith("draft") ? dialect : `draft/${dialect}`}`;
}

/** The version of an event, which is the end of its type. */
function versionOf({ type }: EventModel): string {
  return /\.(\d+\.\d+\.\d+(?:-[\w.]+)?)$/.exec(type)?.[1] ?? "1";
}
