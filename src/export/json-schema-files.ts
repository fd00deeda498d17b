import { schemaFiles } from "../emit/schemas/schema-files.js";
import type { PackageModel } from "../model/event-model.js";

/** The JSON Schemas of all events, by path: in one folder, or, of several releases, one for each. */
export function jsonSchemaFiles({ releases }: PackageModel): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const release of releases) {
    const folder = releases.length === 1 ? "" : `${release.subpath}/`;
    for (const [path, text] of schemaFiles(release)) files.set(`${folder}${path}`, text);
  }
  return files;
}
