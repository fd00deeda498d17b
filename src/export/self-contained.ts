import { pointerTokens } from "../schema/pointer.js";
import { followReference } from "../schema/references.js";
import type { Registry } from "../schema/registry.js";
import type { Resource } from "../schema/resource.js";
import type { JsonValue } from "../schema/schema.js";
import { isJsonObject, type JsonObject, own, type SchemaDocument } from "../schema/schema-document.js";
import { eachSubschema } from "../schema/subschemas.js";
import { isDocumentUri, resolveUri } from "../schema/uri.js";

/**
 * Bundles a schema with everything that it refers to: the other documents become definitions of it, each with its `$id`.
 *
 * @see https://json-schema.org/draft/2020-12/json-schema-core#section-9.3
 */
export function selfContained(document: SchemaDocument, registry: Registry): JsonObject {
  const resourceOf = (of: SchemaDocument): Resource | undefined =>
    registry.documentResource(of) ?? registry.lookUp(of.id ?? "")[0];
  const bundled = new Map<SchemaDocument, JsonObject>();
  const documents = new Set([document]);
  for (const each of documents) {
    const resource = resourceOf(each);
    const references = resource === undefined ? [] : [...outerReferences(resource.schema, resource, registry, "")];
    for (const { target } of references) documents.add(target.document);
    bundled.set(each, withReferences(each.value, references));
  }
  const value = bundled.get(document) ?? document.value;
  documents.delete(document);
  if (documents.size === 0) return value;
  const keyword = /^draft-/.test(document.dialect) ? "definitions" : "$defs";
  const present = own(value, keyword);
  const definitions = new Map(isJsonObject(present) ? Object.entries(present) : []);
  const base = resourceOf(document)?.uri ?? "";
  for (const other of documents) {
    const { id, content } = asPart(other, bundled.get(other) ?? other.value, base, resourceOf(other)?.uri ?? "");
    let name = id;
    while (definitions.has(name)) name += "_";
    definitions.set(name, content);
  }
  return { ...value, [keyword]: Object.fromEntries(definitions) };
}

/**
 * Returns a document as a part of another one. Without an absolute URI it is found by its path, relative to the document that
 * it becomes a part of.
 */
function asPart(
  { id, dialect }: SchemaDocument,
  content: JsonObject,
  base: string,
  uri: string,
): { readonly id: string; readonly content: JsonObject } {
  if (!isDocumentUri(uri)) return { id: id ?? uri, content };
  const path = relativeUri(base, uri);
  const keyword = dialect === "draft-04" ? "id" : "$id";
  const { [keyword]: _own, ...others } = content;
  return { id: path, content: { [keyword]: path, ...others } };
}

/** A `$ref` to another document. */
interface OuterReference {
  readonly target: Resource;
  /** The JSON Pointer of the schema with the `$ref`. */
  readonly pointer: string;
  /** What the `$ref` has to be in a bundle, where documents no longer have a path; undefined if it can stay. */
  readonly bundled: string | undefined;
}

function* outerReferences(
  schema: JsonObject,
  resource: Resource,
  registry: Registry,
  pointer: string,
): Iterable<OuterReference> {
  const reference = own(schema, "$ref");
  if (typeof reference === "string") {
    const [path = "", ...fragment] = reference.split(/(?=#)/);
    const found = path === "" ? undefined : followReference(path, resource, registry);
    if (found !== undefined && "found" in found && found.found.resource.document !== resource.document) {
      const target = found.found.resource;
      const isByPath = resolveUri(path, resource.uri)?.uri !== target.uri;
      const uri = isDocumentUri(target.uri) ? relativeUri(resource.uri, target.uri) : target.uri;
      yield { target, pointer, bundled: isByPath ? uri + fragment.join("") : undefined };
    }
  }
  const children: (readonly [child: JsonObject, at: string])[] = [];
  eachSubschema(schema, resource.dialect, (child, step) => {
    if (isJsonObject(child)) children.push([child, pointer + step]);
  });
  for (const [child, at] of children) {
    yield* outerReferences(child, registry.resourceAt(resource.document, at) ?? resource, registry, at);
  }
}

function withReferences(document: JsonObject, references: readonly OuterReference[]): JsonObject {
  const changed = references.filter(({ bundled }) => bundled !== undefined);
  if (changed.length === 0) return document;
  const copy = structuredClone(document);
  for (const { pointer, bundled } of changed) {
    const schema = valueAt(copy, pointerTokens(pointer));
    if (isJsonObject(schema)) Reflect.set(schema, "$ref", bundled);
  }
  return copy;
}

function valueAt(value: JsonValue, tokens: readonly string[]): JsonValue | undefined {
  let at: unknown = value;
  for (const token of tokens) at = typeof at === "object" && at !== null ? Reflect.get(at, token) : undefined;
  return at as JsonValue | undefined;
}

/** Returns a URI relative to another one of the same host. */
function relativeUri(from: string, to: string): string {
  const [source, target] = [from.split("/").slice(0, -1), to.split("/")];
  const shared = source.findIndex((step, index) => step !== target[index]);
  const depth = shared < 0 ? source.length : shared;
  return [...source.slice(depth).map(() => ".."), ...target.slice(depth)].join("/");
}
