import { followReference } from "../schema/references.js";
import type { Registry } from "../schema/registry.js";
import type { Resource } from "../schema/resource.js";
import { isJsonObject, type JsonObject, own, type SchemaDocument } from "../schema/schema-document.js";
import { eachSubschema } from "../schema/subschemas.js";

/**
 * A schema with all that it refers to: the other documents stand in its definitions, each under its own `$id`, so that no
 * reference has to change (JSON Schema 2020-12 core section 9.3, bundling).
 */
export function selfContained(document: SchemaDocument, registry: Registry): JsonObject {
  const documents = new Set([document]);
  for (const each of documents) {
    const resource = registry.documentResource(each) ?? registry.lookUp(each.id ?? "")[0];
    if (resource === undefined) continue;
    for (const target of documentsOf(resource.schema, resource, registry, "")) documents.add(target);
  }
  documents.delete(document);
  if (documents.size === 0) return document.value;
  const keyword = /^draft-/.test(document.dialect) ? "definitions" : "$defs";
  const present = own(document.value, keyword);
  const definitions = new Map(isJsonObject(present) ? Object.entries(present) : []);
  for (const other of documents) {
    const id = other.id ?? relativePath(document.path, other.path);
    let name = id;
    while (definitions.has(name)) name += "_";
    definitions.set(name, other.id === undefined ? { $id: id, ...other.value } : other.value);
  }
  return { ...document.value, [keyword]: Object.fromEntries(definitions) };
}

/** The documents that a schema refers to, itself aside. */
function* documentsOf(
  schema: JsonObject,
  resource: Resource,
  registry: Registry,
  pointer: string,
): Iterable<SchemaDocument> {
  const reference = own(schema, "$ref");
  if (typeof reference === "string") {
    const target = followReference(reference, resource, registry);
    if ("found" in target && target.found.resource.document !== resource.document) yield target.found.resource.document;
  }
  const children: (readonly [child: JsonObject, at: string])[] = [];
  eachSubschema(schema, resource.dialect, (child, step) => {
    if (isJsonObject(child)) children.push([child, pointer + step]);
  });
  for (const [child, at] of children) {
    yield* documentsOf(child, registry.resourceAt(resource.document, at) ?? resource, registry, at);
  }
}

/** How one path is reached from the folder of another. */
function relativePath(from: string, to: string): string {
  const [source, target] = [from.split("/").slice(0, -1), to.split("/")];
  const shared = source.findIndex((step, index) => step !== target[index]);
  const depth = shared < 0 ? source.length : shared;
  return [...source.slice(depth).map(() => ".."), ...target.slice(depth)].join("/");
}
