import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hasErrors } from "../../src/diagnostics/diagnostic.js";
import type { Dialect } from "../../src/schema/dialect.js";
import { createRegistry } from "../../src/schema/registry.js";
import { resolveSchemas } from "../../src/schema/resolve.js";
import type { JsonValue, Schema } from "../../src/schema/schema.js";
import { isJsonObject, type SchemaDocument, schemaDocument } from "../../src/schema/schema-document.js";
import { nameByUri } from "../support/name-by-uri.js";

/** A group of the suite: a schema, and values that are valid or not. */
export interface SuiteGroup {
  readonly description: string;
  readonly schema: JsonValue;
  readonly tests: readonly { readonly description: string; readonly data: JsonValue; readonly valid: boolean }[];
}

/** All mandatory groups of a draft, by the title `file: description`. */
export function suiteGroups(suite: string, draft: string): ReadonlyMap<string, SuiteGroup> {
  const folder = join(suite, "tests", draft);
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return new Map(
    files.sort().flatMap((file) => {
      const groups: readonly SuiteGroup[] = JSON.parse(readFileSync(join(folder, file), "utf8"));
      return groups.map((group): [string, SuiteGroup] => [`${file}: ${group.description}`, group]);
    }),
  );
}

/** What the suite's schemas refer to, which it expects a web server on port 1234 to answer with. */
export function remoteDocuments(suite: string, dialect: Dialect): readonly SchemaDocument[] {
  const folder = join(suite, "remotes");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name) => {
      const value = JSON.parse(readFileSync(join(folder, name), "utf8"));
      return schemaDocument({ name: `http://localhost:1234/${name.replaceAll("\\", "/")}`, value, dialect });
    });
}

/** The schema of a group as a map of named schemas whose main one is `Root`, or `undefined` if it is refused by name. */
export function namedSchemas(
  schema: JsonValue,
  dialect: Dialect,
  remotes: readonly SchemaDocument[],
): ReadonlyMap<string, Schema> | undefined {
  if (typeof schema === "boolean") return new Map([["Root", schema]]);
  if (!isJsonObject(schema)) return undefined;
  const root = schemaDocument({ name: "suite.json", value: schema, dialect });
  const registry = createRegistry([root, ...remotes]);
  const nameOf = nameByUri();
  const resolved = resolveSchemas([root], registry, (uri, part) => `${nameOf(uri, part)}Definition`);
  if (hasErrors([...registry.diagnostics, ...resolved.diagnostics])) return undefined;
  return new Map([["Root", resolved.schemas.get(root) ?? true], ...Object.entries(resolved.definitions)]);
}
