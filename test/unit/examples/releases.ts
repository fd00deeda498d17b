import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReleaseModel } from "../../../src/model/event-model.js";
import { buildRelease } from "../../../src/profiles/cdevents/build-release.js";
import { annotateCustomEvent, annotateEvent, annotateLink } from "../../../src/profiles/cdevents/bundled/annotate.js";
import { bundledSchemas } from "../../../src/profiles/cdevents/bundled/bundled.js";
import { describeEvent, wordsOf } from "../../../src/profiles/cdevents/bundled/vocabulary.js";
import { definitionName } from "../../../src/profiles/cdevents/names.js";
import { createRegistry } from "../../../src/schema/registry.js";
import { resolveSchemas } from "../../../src/schema/resolve.js";
import { type JsonObject, schemaDocument } from "../../../src/schema/schema-document.js";

/** A schema as it was published, and where it was found. */
export interface PublishedSchema {
  readonly name: string;
  readonly schema: JsonObject;
}

/** The model of a bundled release of CDEvents. */
export function bundledRelease(version: string): ReleaseModel {
  return releaseOf(version, bundledSchemas(version));
}

/** The model of schemas of a release. */
export function releaseOf(version: string, schemas: readonly PublishedSchema[]): ReleaseModel {
  const documents = schemas.map(({ name, schema }) => schemaDocument({ name, value: schema }));
  const resolved = resolveSchemas(documents, createRegistry(documents), definitionName);
  return buildRelease(
    version,
    resolved,
    { wordsOf, describeEvent, annotateEvent, annotateCustomEvent, annotateLink },
    () => true,
  ).release;
}

/** The schemas in a folder and below it. */
export function schemasIn(folder: string): readonly PublishedSchema[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => ({ name, schema: JSON.parse(readFileSync(join(folder, name), "utf8")) }));
}
