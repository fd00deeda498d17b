import type { Diagnostic, Place } from "../diagnostics/diagnostic.js";
import type { CatalogueDocument } from "../load/catalogue-document.js";
import type { DocumentFormat } from "../load/document-format.js";
import type { SourceText } from "../load/source-text.js";
import type { ReleaseModel } from "../model/event-model.js";
import type { NameOverrides } from "../model/name-overrides.js";
import type { Places } from "../schema/places.js";
import type { Registry } from "../schema/registry.js";
import type { Definitions, Schema } from "../schema/schema.js";
import type { SchemaDocument } from "../schema/schema-document.js";
import type { ReadXRegistry } from "./xregistry/read/read-catalogue.js";

/**
 * An input format: how its documents are recognised, and how the model of their events is built. Adding one takes a folder that
 * exports a `Profile`, and a line in `profiles.ts`.
 */
export interface Profile {
  /** How its documents are recognised. A profile without a format reads JSON Schemas. */
  readonly format?: DocumentFormat;
  build(inputs: ProfileInputs): ProfileResult | Promise<ProfileResult>;
}

/** What a profile builds releases from. */
export interface ProfileInputs {
  /** The documents in its own format. */
  readonly documents: readonly CatalogueDocument[];
  /** The JSON Schemas of the inputs, and those that profiles before it extracted from their documents. */
  readonly schemas: readonly SchemaDocument[];
  /** Avro, Protobuf and XML Schema files. */
  readonly payloadSchemas: readonly SourceText[];
  /** The bundled CDEvents releases to include. */
  readonly releases: readonly string[];
  /** Names of exports that the user has chosen. */
  readonly names: NameOverrides;
}

/** What a profile builds. */
export interface ProfileResult {
  readonly releases: readonly ReleaseModel[];
  readonly diagnostics: readonly Diagnostic[];
  /** The resolved schemas of events or of their data, each set with its definitions. */
  readonly resolved: readonly ResolvedSet[];
  /** The paths of the input files that something is generated from. */
  readonly used: readonly string[];
  /** What `names` can name besides event types. */
  readonly nameKeys?: readonly string[];
  /** JSON Schemas in its documents that later profiles read, and the places of these schemas in the inputs by their paths. */
  readonly extracted?: { readonly documents: readonly SchemaDocument[]; readonly places: ReadonlyMap<string, Place> };
  /** The JSON Schemas that events were looked for in. */
  readonly schemas?: SchemaSources;
  /** The contents of the catalogues, for commands that work on catalogues. */
  readonly catalogue?: ReadXRegistry;
}

/** JSON Schemas, and what their references were resolved with. */
export interface SchemaSources {
  /** The schemas of the inputs and the bundled ones, as they were given. */
  readonly given: readonly SchemaDocument[];
  /** The schemas of the inputs as they are in the registry. */
  readonly documents: readonly SchemaDocument[];
  readonly registry: Registry;
}

/** Schemas with the definitions that they refer to. */
export interface ResolvedSet {
  readonly schemas: readonly Schema[];
  readonly definitions: Definitions;
  readonly places: Places;
}

/** Returns a diagnostic about an extracted schema with its place in the document that the schema was extracted from. */
export function locateExtracted(results: readonly ProfileResult[], diagnostic: Diagnostic): Diagnostic {
  const { place } = diagnostic;
  if (place === undefined) return diagnostic;
  const outer = results.map(({ extracted }) => extracted?.places.get(place.file)).find((found) => found !== undefined);
  if (outer === undefined) return diagnostic;
  const pointer = `${outer.pointer ?? ""}${place.pointer ?? ""}`;
  return { ...diagnostic, place: { ...place, file: outer.file, pointer } };
}
