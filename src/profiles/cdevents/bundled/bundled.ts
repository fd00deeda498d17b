import release030 from "../../../../schemas/cdevents-0.3.0.yaml";
import release041 from "../../../../schemas/cdevents-0.4.1.yaml";
import release051 from "../../../../schemas/cdevents-0.5.1.yaml";
import { annotateCustomEvent, annotateEvent, annotateLink } from "./annotate.js";
import { type BundledSchema, type ExpandedSchema, expandRelease } from "./expand-release.js";
import { CatalogueError } from "./narrow.js";
import { readReleaseFile } from "./release-file.js";
import { bundledReleases } from "./release-names.js";
import type { JsonSchema } from "./type-notation.js";
import { wordsOf } from "./vocabulary.js";

export type { BundledSchema } from "./expand-release.js";
export { bundledReleases, newestRelease } from "./release-names.js";

const files: ReadonlyMap<string, unknown> = new Map([
  ["0.3.0", release030],
  ["0.4.1", release041],
  ["0.5.1", release051],
]);

/**
 * The JSON Schemas of a bundled release: events, the custom event and links, all with documentation. They accept what
 * upstream's accept, and have the same `$id`s.
 *
 * @throws RangeError if the release is not one of {@link bundledReleases}
 */
export function bundledSchemas(release: string): readonly BundledSchema[] {
  if (!files.has(release)) {
    throw new RangeError(`CDEvents ${release} is not bundled; there are ${bundledReleases.join(", ")}`);
  }
  const file = `cdevents-${release}.yaml`;
  const words = (subject: string): readonly string[] => {
    const found = wordsOf(subject);
    if (found) return found;
    throw new CatalogueError(
      "cdevents-vocabulary.yaml: subjects",
      `${file} has a subject ${subject} that is not there`,
    );
  };
  return expandRelease(readReleaseFile(files.get(release), file), words).map((expanded) => ({
    name: expanded.name,
    schema: annotated(expanded),
  }));
}

function annotated(expanded: ExpandedSchema): JsonSchema {
  switch (expanded.kind) {
    case "event":
      return annotateEvent(expanded.subject, expanded.predicate, expanded.schema);
    case "custom":
      return annotateCustomEvent(expanded.schema);
    case "link":
      return annotateLink(expanded.link, expanded.schema);
  }
}
