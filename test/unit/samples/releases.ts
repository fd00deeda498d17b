import { annotateEvent, annotateLink } from "../../../src/catalogue/annotate.js";
import { bundledSchemas } from "../../../src/catalogue/bundled.js";
import { describeEvent, wordsOf } from "../../../src/catalogue/vocabulary.js";
import type { ReleaseModel } from "../../../src/model/event-model.js";
import { buildRelease } from "../../../src/profiles/cdevents/build-release.js";
import { definitionName } from "../../../src/profiles/cdevents/names.js";
import { createRegistry } from "../../../src/schema/registry.js";
import { resolveSchemas } from "../../../src/schema/resolve.js";
import { schemaDocument } from "../../../src/schema/schema-document.js";

/** The model of a bundled release of CDEvents. */
export function bundledRelease(version: string): ReleaseModel {
  const documents = bundledSchemas(version).map(({ name, schema }) => schemaDocument({ name, value: schema }));
  const resolved = resolveSchemas(documents, createRegistry(documents, []), definitionName);
  return buildRelease(version, resolved, { wordsOf, describeEvent, annotateEvent, annotateLink }).release;
}
