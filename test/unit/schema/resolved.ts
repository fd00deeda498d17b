import type { Diagnostic } from "../../../src/diagnostics/diagnostic.js";
import type { Dialect } from "../../../src/schema/dialect.js";
import { createRegistry } from "../../../src/schema/registry.js";
import { type DefinitionNamer, type ResolvedSchemas, resolveSchemas } from "../../../src/schema/resolve.js";
import type { Schema } from "../../../src/schema/schema.js";
import { type JsonObject, schemaDocument } from "../../../src/schema/schema-document.js";
import { nameByUri } from "../../support/name-by-uri.js";

/** Schemas by path, of which the first is the one that is asked about. */
export type Files = { readonly [path: string]: JsonObject };

/** Resolves the first of some files, with the others beside it. */
export function resolveFiles(
  files: Files,
  { dialect, nameOf = nameByUri() }: { readonly dialect?: Dialect; readonly nameOf?: DefinitionNamer } = {},
): ResolvedSchemas & { readonly schema: Schema | undefined } {
  const documents = Object.entries(files).map(([name, value]) =>
    schemaDocument({ name, value, ...(dialect && { dialect }) }),
  );
  const registry = createRegistry(documents);
  const resolved = resolveSchemas(documents.slice(0, 1), registry, nameOf);
  const [first] = resolved.schemas.values();
  return { ...resolved, schema: first, diagnostics: [...registry.diagnostics, ...resolved.diagnostics] };
}

/** A schema and its definitions as plain data, to be compared with what is wanted. */
export function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** A diagnostic in one line: code, place, message. */
export function inOneLine({ code, place, message }: Diagnostic): string {
  const where = place?.offset === undefined ? `#${place?.pointer ?? ""}` : `@${place.offset}`;
  return `${code} ${place?.file ?? ""}${where}: ${message}`;
}
