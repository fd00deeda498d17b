import type { DataSchema, Report } from "../data-schema.js";
import { googleTypes } from "./google-types.js";
import { type ProtoSyntax, parseProto } from "./parse-proto.js";
import type { ProtoFile, ProtoTypes } from "./proto-types.js";

/** The types of a file and of all that it imports. */
export interface ImportedTypes extends ProtoTypes {
  /** The paths of the files that are not among the schemas. */
  readonly missingImports: readonly string[];
}

/**
 * Follows the imports of a file, and those of the imported files. An imported file is another Protobuf schema, found by
 * its id or file name. The types of `google.protobuf` are always known, and those of `google.type` and `google.rpc`
 * when imported.
 */
export function followImports(file: ProtoFile, schemas: readonly DataSchema[], report: Report): ImportedTypes {
  const messages = new Map(file.messages);
  const enums = new Map(file.enums);
  const missingImports: string[] = [];
  const paths = new Set(file.imports);
  for (const path of paths) {
    if (isOptionsOnly(path)) continue;
    const text = googleTypes(path) ?? findSchema(path, schemas)?.document;
    if (typeof text !== "string") {
      missingImports.push(path);
      continue;
    }
    const imported = parseProto(text, "proto2", (code, message) => report(code, `import "${path}": ${message}`, root));
    if (imported === undefined) continue;
    for (const [name, message] of imported.messages) if (!messages.has(name)) messages.set(name, message);
    for (const [name, type] of imported.enums) if (!enums.has(name)) enums.set(name, type);
    for (const next of imported.imports) paths.add(next);
  }
  return { messages, enums, missingImports };
}

/** Returns the syntax of files that do not declare one, by the version in the format of the schema. */
export function fallbackSyntax(version: string): ProtoSyntax {
  return version.startsWith("3") ? "proto3" : "proto2";
}

const root = { pointer: "" };

/** Whether a file declares only well-known types, or options that do not affect JSON. */
function isOptionsOnly(path: string): boolean {
  return /^google\/(?:protobuf|api)\/(?!monitored_resource)/.test(path);
}

/**
 * Finds the schema that an import means: by id or file path, with or without the extension, else by the last step
 * alone.
 */
function findSchema(path: string, schemas: readonly DataSchema[]): DataSchema | undefined {
  const candidates = [path, withoutExtension(path), lastStep(path), lastStep(withoutExtension(path))];
  for (const candidate of candidates) {
    const found = schemas.find(({ name, place }) => name === candidate || `/${place.file}`.endsWith(`/${candidate}`));
    if (found !== undefined) return found;
  }
  return undefined;
}

function withoutExtension(path: string): string {
  return path.replace(/\.proto$/, "");
}

function lastStep(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
