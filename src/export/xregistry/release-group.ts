import type { EventModel, ReleaseModel } from "../../model/event-model.js";
import type { JsonObject, SchemaDocument } from "../../schema/schema-document.js";
import { members } from "./members.js";
import type { SchemaGroups } from "./schema-groups.js";

/** A release of CDEvents as a group of messages, one for each event, whose schemas are added to those of the catalogue. */
export function releaseGroup(
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
