import { createRegistry, identifiedAs } from "../../schema/registry.js";
import type { SchemaDocument } from "../../schema/schema-document.js";
import type { Profile, ProfileInputs, ProfileResult } from "../profile.js";
import { annotateDocument } from "./annotate-document.js";
import { buildRelease } from "./build-release.js";
import { annotateCustomEvent, annotateEvent, annotateLink } from "./bundled/annotate.js";
import { bundledDocuments } from "./bundled/bundled-documents.js";
import { bundledReleases } from "./bundled/release-names.js";
import { describeEvent, wordsOf } from "./bundled/vocabulary.js";
import { findStrays, groupByRelease } from "./release-groups.js";
import { resolveEvents } from "./resolve-events.js";
import type { Vocabulary } from "./vocabulary.js";

/** CDEvents: those of the bundled releases, and JSON Schemas of events in the same form. */
export const cdevents: Profile = { build };

const vocabulary: Vocabulary = { wordsOf, describeEvent, annotateEvent, annotateCustomEvent, annotateLink };

function build({ schemas, releases, names }: ProfileInputs): ProfileResult {
  const given = new Set(schemas.map(identifiedAs));
  // A schema of the inputs replaces the bundled one with the same `$id`.
  const included = releases.flatMap(bundledDocuments).filter((document) => !given.has(identifiedAs(document)));
  const documents = schemas.map((document) => annotateDocument(document, vocabulary));
  const others = documents.length === 0 ? [] : bundledReleases.filter((release) => !releases.includes(release));
  const bundled = new Set(included);
  const isBundled = (document: SchemaDocument): boolean => bundled.has(document);
  const registry = createRegistry([...documents, ...included], () => others.flatMap(bundledDocuments));
  const built = groupByRelease([...documents, ...included], bundledReleases).map((group) => {
    const { resolved, diagnostics } = resolveEvents(group.documents, registry, isBundled);
    return { ...buildRelease(group.version, resolved, vocabulary, isBundled, names), resolved, found: diagnostics };
  });
  return {
    releases: built.map(({ release }) => release),
    diagnostics: [
      ...registry.diagnostics,
      ...built.flatMap(({ resolved, found, diagnostics }) => [...resolved.diagnostics, ...found, ...diagnostics]),
      ...findStrays([...documents, ...included], bundledReleases),
    ],
    resolved: built.map(({ schemas, resolved: { definitions, places } }) => ({ schemas, definitions, places })),
    used: built.flatMap(({ resolved }) => [...resolved.documents].map(({ path }) => path)),
    schemas: { given: [...schemas, ...included], documents, registry },
  };
}
