import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.js";
import type { PackageModel } from "../../model/event-model.js";
import { dialectProblem } from "../../schema/dialect.js";
import { identifiedAs } from "../../schema/registry.js";
import { isJsonObject, own, type SchemaDocument } from "../../schema/schema-document.js";
import { releaseOfId } from "./release-groups.js";

/**
 * Reports the schemas of the inputs that nothing is generated from, except those that another diagnostic is about.
 *
 * @param used - the paths of the files that something is generated from
 */
export function findUnusedSchemas(
  documents: readonly SchemaDocument[],
  { releases }: PackageModel,
  used: ReadonlySet<string>,
  found: readonly Diagnostic[],
): readonly Diagnostic[] {
  const explained = new Set(found.map(({ place }) => place?.file));
  const unused = documents.filter(({ path }) => !used.has(path) && !explained.has(path));
  if (releases.length > 0) return reportUnusedSchemas(unused);
  // Without any event there is an error already. These may be the reason.
  return [
    ...reportUnusedSchemas(unused.filter(describesCloudEvent)),
    ...unused.flatMap(({ path, value }) => dialectProblem(path, value["$schema"]) ?? []),
  ];
}

/** Reports schemas of the inputs that do not define an event and that no event refers to. */
function reportUnusedSchemas(unused: readonly SchemaDocument[]): readonly Diagnostic[] {
  // Releases of CDEvents have schemas that only describe links.
  const others = unused.filter((document) => releaseOfId(identifiedAs(document)) === undefined);
  if (others.length <= mostReported) return others.map(reportUnused);
  const shown = others.slice(0, mostReported).map(({ path }) => path);
  const message = `${others.length} schemas do not define an event, and no event refers to them: ${shown.join(", ")} and ${others.length - mostReported} more`;
  return [diagnose("unused-file", message)];
}

/** With more, the folder is most likely not one of event schemas only. */
const mostReported = 10;

function reportUnused(document: SchemaDocument): Diagnostic {
  const message = `${document.path} does not define an event, and no event refers to it`;
  const fix = describesCloudEvent(document)
    ? "This is a schema of a CloudEvent. Describe the event in an xRegistry catalogue, with this schema's data as its dataschema."
    : undefined;
  return diagnose("unused-file", message, { file: document.path, pointer: "" }, fix);
}

/** Returns whether a schema describes the CloudEvents envelope, which has a specversion, a type and a source. */
function describesCloudEvent({ value }: SchemaDocument): boolean {
  const properties = own(value, "properties");
  return isJsonObject(properties) && ["specversion", "type", "source"].every((name) => Object.hasOwn(properties, name));
}
