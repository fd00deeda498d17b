import type { EventModel } from "../../model/event-model.js";
import type { Understood } from "../../pipeline.js";
import type { JsonObject } from "../../schema/schema-document.js";
import { selfContained } from "../self-contained.js";
import { catalogueDocument } from "./catalogue-document.js";
import { members } from "./members.js";
import { releaseGroup } from "./release-group.js";
import { SchemaGroups } from "./schema-groups.js";

/** How a catalogue is written down. */
export type CatalogueSyntax = "json" | "yaml";

/** What inputs say, as one catalogue: their catalogues, and the releases of CDEvents as groups of messages. */
export async function xregistryText(
  { read, model, registry, schemas: documents }: Understood,
  syntax: CatalogueSyntax,
): Promise<string> {
  const schemas = new SchemaGroups();
  const catalogue = catalogueDocument(read?.catalogue ?? { groups: [], endpoints: [] }, schemas);
  const byPath = new Map(documents.map((document) => [document.path, document]));
  const schemaOf = ({ provenance }: EventModel) => {
    const document = byPath.get(provenance.file);
    return document && { document, whole: selfContained(document, registry) };
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

function orNothing(object: JsonObject): JsonObject | undefined {
  return Object.keys(object).length === 0 ? undefined : object;
}
