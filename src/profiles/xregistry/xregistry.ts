import { catalogueFormat } from "../../load/document-format.js";
import type { SchemaDocument } from "../../schema/schema-document.js";
import { bundledDocuments } from "../cdevents/bundled/bundled-documents.js";
import { bundledReleases } from "../cdevents/bundled/release-names.js";
import { recogniseEvent } from "../cdevents/recognise-event.js";
import type { Profile, ProfileInputs, ProfileResult } from "../profile.js";

/** Message catalogues of xRegistry and CloudEvents. */
export const xregistry: Profile = { format: catalogueFormat, build };

async function build({ documents, schemas, payloadSchemas, names }: ProfileInputs): Promise<ProfileResult> {
  if (documents.length === 0) return { releases: [], diagnostics: [], resolved: [], used: [] };
  // Loaded only for runs that have catalogues.
  const { buildCatalogue, extractCDEvents, readCatalogue } = await import("./lazy.js");
  const read = readCatalogue(documents, schemas, payloadSchemas);
  const everySchema = (): readonly SchemaDocument[] => [...schemas, ...bundledReleases.flatMap(bundledDocuments)];
  const { catalogue, ...extracted } = extractCDEvents(read.catalogue, (document, type) => {
    const event = recogniseEvent(document, everySchema);
    if (event === undefined) return false;
    return event.typePattern === undefined ? event.type === type?.value : type?.template === true;
  });
  const files = new Map(documents.map(({ path, name }) => [path, name]));
  const { release, data, nameKeys, diagnostics } = await buildCatalogue(catalogue, files, names);
  return {
    releases: [release],
    diagnostics: [...read.diagnostics, ...diagnostics],
    resolved: data.map(({ schema, definitions, places }) => ({ schemas: [schema], definitions, places })),
    used: data.flatMap(({ source, definitions, places }) => [
      source.place.file,
      ...Object.values(definitions).flatMap((definition) => places.of(definition)?.file ?? []),
    ]),
    nameKeys,
    extracted,
    catalogue: read,
  };
}
