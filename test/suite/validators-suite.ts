import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hasErrors } from "../../src/diagnostics/diagnostic.js";
import { RefusalFinder } from "../../src/emit/checks/find-refusals.js";
import type { Dialect } from "../../src/schema/dialect.js";
import { createRegistry } from "../../src/schema/registry.js";
import { resolveSchemas } from "../../src/schema/resolve.js";
import type { Definitions, JsonValue, Schema } from "../../src/schema/schema.js";
import { isJsonObject, type SchemaDocument, schemaDocument } from "../../src/schema/schema-document.js";
import { nameByUri } from "../support/name-by-uri.js";
import type { SuiteGroup } from "./types-groups.js";

/** The groups of a folder of the suite, by the title `file: description`. */
export function groupsOf(suite: string, folder: string): readonly (readonly [title: string, group: SuiteGroup])[] {
  const path = join(suite, "tests", folder);
  const files = readdirSync(path).filter((name) => name.endsWith(".json"));
  return files.sort().flatMap((file) => {
    const groups: readonly SuiteGroup[] = JSON.parse(readFileSync(join(path, file), "utf8"));
    return groups.map((group) => [`${file}: ${group.description}`, group] as const);
  });
}

/** A schema that is ready to be written as a check, or the reasons why it is refused. */
export type Lowered =
  | { readonly schema: Schema; readonly definitions: Definitions }
  | { readonly refused: readonly string[] };

/** Lowers the schema of a group, together with what it refers to. */
export function lowerGroup(schema: JsonValue, dialect: Dialect, remotes: readonly SchemaDocument[]): Lowered {
  if (typeof schema === "boolean") return { schema, definitions: {} };
  if (!isJsonObject(schema)) return { refused: ["not a schema"] };
  const root = schemaDocument({ name: "suite.json", value: schema, dialect });
  const registry = createRegistry([root, ...remotes]);
  const nameOf = nameByUri();
  const resolved = resolveSchemas([root], registry, (uri, part) => `${nameOf(uri, part)}Definition`);
  const diagnostics = [...registry.diagnostics, ...resolved.diagnostics];
  if (hasErrors(diagnostics)) return { refused: diagnostics.map(({ code, message }) => `${code}: ${message}`) };
  const lowered = { schema: resolved.schemas.get(root) ?? true, definitions: resolved.definitions };
  const refusals = new RefusalFinder(lowered.definitions).find(lowered.schema);
  if (refusals.length > 0) return { refused: refusals.map(({ keyword, reason }) => `${keyword}: ${reason}`) };
  return lowered;
}
