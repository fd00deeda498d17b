import { isDeepStrictEqual } from "node:util";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import { dialectOf } from "./dialect.js";
import { originUri, placeAt, type Resource } from "./resource.js";
import type { JsonValue } from "./schema.js";
import { isJsonObject, type JsonObject, own, type SchemaDocument } from "./schema-document.js";
import { eachSubschema } from "./subschemas.js";
import { documentUri, resolveUri } from "./uri.js";

/** The schemas that a `$ref` can refer to, by URI. */
export interface Registry {
  /** Returns the resource of a document in the registry. */
  readonly documentResource: (document: SchemaDocument) => Resource | undefined;
  /** Returns the resource that starts at a pointer of a document. */
  readonly resourceAt: (document: SchemaDocument, pointer: string) => Resource | undefined;
  /** Returns the resources of a URI: none, one, or several that differ. */
  readonly lookUp: (uri: string) => readonly Resource[];
  /** Returns all URIs, in the order of the documents. */
  readonly uris: () => readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Collects schemas by `$id` (2020-12 core section 8.2) and by the URI of their path. The `bundled` documents are created only if
 * the inputs do not have a URI; an input with the same `$id` replaces a bundled document. Nothing is downloaded.
 */
export function createRegistry(
  documents: readonly SchemaDocument[],
  bundled: () => readonly SchemaDocument[] = () => [],
): Registry {
  const index = new RegistryIndex();
  for (const document of documents) index.add(document, "input");
  let isComplete = false;
  const complete = (): void => {
    if (isComplete) return;
    isComplete = true;
    for (const document of bundled()) index.add(document, "bundled");
  };
  return {
    documentResource: (document) => index.byDocument.get(document),
    resourceAt: (document, pointer) => index.inner.get(document)?.get(pointer),
    lookUp: (uri) => {
      if (!index.byUri.has(uri)) complete();
      return index.byUri.get(uri) ?? [];
    },
    uris: () => {
      complete();
      return [...index.byUri.keys()];
    },
    diagnostics: index.diagnostics,
  };
}

/** Returns the URI of a document: its `$id`, resolved and normalised, or the URI of its path. */
export function identifiedAs({ id, path }: SchemaDocument): string {
  const retrieval = documentUri(path);
  return (id === undefined ? undefined : resolveUri(id, retrieval)?.uri) ?? retrieval;
}

type Provenance = "input" | "bundled";

class RegistryIndex {
  readonly byDocument = new Map<SchemaDocument, Resource>();
  /** The resources below the root of each document. */
  readonly inner = new Map<SchemaDocument, Map<string, Resource>>();
  readonly byUri = new Map<string, Resource[]>();
  readonly diagnostics: Diagnostic[] = [];

  add(document: SchemaDocument, provenance: Provenance): void {
    const { dialect, value: schema } = document;
    const retrieval = documentUri(document.path);
    const uri = identifiedAs(document);
    const resource = { uri, document, dialect, pointer: "", schema, anchors: new Map() };
    this.byDocument.set(document, resource);
    this.#register(resource, provenance);
    if (uri !== retrieval && !this.byUri.has(retrieval)) this.byUri.set(retrieval, [resource]);
    this.#walk(schema, resource, "", provenance);
  }

  #register(resource: Resource, provenance: Provenance): void {
    const sameUri = this.byUri.get(resource.uri);
    if (sameUri === undefined) {
      this.byUri.set(resource.uri, [resource]);
    } else if (provenance === "input" && !sameUri.some(({ schema }) => isDeepStrictEqual(schema, resource.schema))) {
      sameUri.push(resource);
      this.diagnostics.push(duplicateId(sameUri[0] ?? resource, resource));
    }
  }

  #walk(schema: JsonObject, resource: Resource, pointer: string, provenance: Provenance): void {
    this.#nameAnchors(schema, resource, pointer);
    eachSubschema(schema, resource.dialect, (child: JsonValue, step: string) => {
      if (!isJsonObject(child)) return;
      const at = pointer + step;
      const inner = embeddedResource(child, resource, at);
      if (inner !== undefined) {
        this.#register(inner, provenance);
        this.inner.set(inner.document, (this.inner.get(inner.document) ?? new Map()).set(at, inner));
      }
      this.#walk(child, inner ?? resource, at, provenance);
    });
  }

  #nameAnchors(schema: JsonObject, resource: Resource, pointer: string): void {
    for (const name of anchorsOf(schema, resource)) {
      const origin = { resource, pointer, schema };
      const first = resource.anchors.get(name);
      if (first === undefined) resource.anchors.set(name, origin);
      else if (first.schema !== schema) {
        const message = `"${name}" is also the name of ${originUri(first)}`;
        this.diagnostics.push(diagnose("duplicate-id", message, placeAt(origin)));
      }
    }
  }
}

/** Returns the resource of an inner schema with an `$id`. It can have a dialect of its own (core section 8.1.1). */
function embeddedResource(schema: JsonObject, outer: Resource, pointer: string): Resource | undefined {
  const id = identifier(schema, outer);
  if (id === undefined || id.startsWith("#")) return undefined;
  const uri = resolveUri(id, outer.uri)?.uri;
  if (uri === undefined) return undefined;
  const dialect = dialectOf(own(schema, "$schema")) ?? outer.dialect;
  return { uri, document: outer.document, dialect, pointer, schema, anchors: new Map() };
}

function anchorsOf(schema: JsonObject, resource: Resource): readonly string[] {
  if (resource.dialect === "2019-09" || resource.dialect === "2020-12") {
    const names = [own(schema, "$anchor"), own(schema, "$dynamicAnchor")];
    return names.filter((name) => typeof name === "string");
  }
  const id = identifier(schema, resource);
  const hash = id?.indexOf("#") ?? -1;
  return id === undefined || hash < 0 || hash === id.length - 1 ? [] : [id.slice(hash + 1)];
}

/** Returns the `$id`. Up to draft-07, a `$ref` beside it disables it (draft-07 core section 8.3). */
function identifier(schema: JsonObject, { dialect }: Resource): string | undefined {
  const old = dialect === "draft-04" || dialect === "draft-06" || dialect === "draft-07";
  if (old && typeof own(schema, "$ref") === "string") return undefined;
  const id = own(schema, dialect === "draft-04" ? "id" : "$id");
  return typeof id === "string" ? id : undefined;
}

function duplicateId(first: Resource, second: Resource): Diagnostic {
  const keyword = second.dialect === "draft-04" ? "/id" : "/$id";
  const message = `${second.uri} is also the id of ${first.document.path}, and the two differ`;
  return diagnose("duplicate-id", message, placeAt({ resource: second, pointer: second.pointer }, keyword));
}
