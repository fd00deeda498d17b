import type { DataSchema } from "../../../payload-schemas/data-schema.js";
import type { SchemaDocument } from "../../../schema/schema-document.js";
import { parseReference, resolvePath } from "./parse-reference.js";

/** The JSON Schemas among the inputs, which catalogues may refer to by path, by `$id`, or by the URL they came from. */
export type FindSchemaFile = (reference: string, from: string) => DataSchema | undefined;

/** Makes the function that finds a schema file by a reference in a catalogue document. */
export function schemaFiles(documents: readonly SchemaDocument[]): FindSchemaFile {
  const byId = new Map(
    documents.flatMap((document) => (document.id === undefined ? [] : [[bare(document.id), document]])),
  );
  const byPath = new Map(documents.map((document) => [document.path, document]));
  const byName = new Map(documents.map((document) => [lastStep(document.path), document]));
  return (reference, from) => {
    const parsed = parseReference(reference);
    if (parsed.kind === "local") return undefined;
    const address = bare(reference);
    const found =
      byId.get(address) ??
      (parsed.kind === "file" ? byPath.get(resolvePath(from, address)) : byName.get(lastStep(address)));
    return found && fileSchema(found, reference.slice(address.length + 1));
  };
}

/** Returns a JSON Schema among the inputs as a data schema. */
export function fileSchema({ path, name, dialect, value }: SchemaDocument, fragment: string): DataSchema {
  const selector = fragment === "" ? undefined : fragment;
  return {
    key: selector === undefined ? path : `${path}#${selector}`,
    name: lastStep(name)
      .replace(/\.(?:json|ya?ml)$/i, "")
      .replace(/\.schema$/i, ""),
    language: "json-schema",
    version: dialect,
    document: value,
    ...(selector !== undefined && { selector }),
    place: { file: path, pointer: "" },
  };
}

/** Without its fragment. */
function bare(uri: string): string {
  return uri.replace(/#.*$/s, "");
}

function lastStep(path: string): string {
  return path.replace(/\?.*$/s, "").split("/").at(-1) ?? "";
}
