import { keywords } from "./keywords.js";
import { pointerToken, pointerTokens } from "./pointer.js";
import type { Registry } from "./registry.js";
import type { Origin, Resource } from "./resource.js";
import type { JsonValue } from "./schema.js";
import { isJsonArray, isJsonObject, own } from "./schema-document.js";
import { decodeFragment, resolveUri } from "./uri.js";

/** The schema that a reference leads to. */
export interface FoundTarget {
  readonly found: Origin;
  /** Whether a keyword expects a schema there. Only such schemas are checked with their document. */
  readonly known: boolean;
}

/** The schema that a reference leads to, or the reason why there is none. */
export type Target =
  | FoundTarget
  | { readonly problem: "no-uri" }
  | { readonly problem: "unknown-uri"; readonly uri: string }
  | { readonly problem: "ambiguous"; readonly uri: string; readonly resources: readonly Resource[] }
  | { readonly problem: "no-such-part"; readonly resource: Resource; readonly fragment: string }
  | { readonly problem: "no-schema"; readonly resource: Resource; readonly fragment: string };

/**
 * Follows a `$ref` from a resource, by URI and then by anchor or JSON Pointer (2020-12 core section 8.2.3).
 */
export function followReference(reference: string, from: Resource, registry: Registry): Target {
  const absolute = resolveUri(reference, from.uri);
  if (absolute === undefined) return { problem: "no-uri" };
  const { uri } = absolute;
  // A resource refers to itself even if another one has the same URI.
  const resources = uri === from.uri ? [from] : registry.lookUp(uri);
  const [resource, rival] = resources;
  if (resource === undefined) return { problem: "unknown-uri", uri };
  if (rival !== undefined) return { problem: "ambiguous", uri, resources };
  const fragment = decodeFragment(absolute.fragment);
  if (fragment === "") {
    return { found: { resource, pointer: resource.pointer, schema: resource.schema }, known: true };
  }
  if (fragment.startsWith("/")) return followPointer(fragment, resource, registry);
  const anchor = resource.anchors.get(fragment);
  return anchor ? { found: anchor, known: true } : { problem: "no-such-part", resource, fragment };
}

/** A value on the path of a pointer: a schema, a list or map of schemas, or the value of no known keyword. */
type Position = "schema" | "container" | "unknown";

function followPointer(fragment: string, start: Resource, registry: Registry): Target {
  let resource = start;
  let pointer = start.pointer;
  let value: JsonValue = start.schema;
  let position: Position = "schema";
  for (const token of pointerTokens(fragment)) {
    const next = member(value, token);
    if (next === undefined) return { problem: "no-such-part", resource: start, fragment };
    position = step(position, token, next, resource);
    value = next;
    pointer += pointerToken(token);
    const inner = registry.resourceAt(start.document, pointer);
    if (inner !== undefined) resource = inner;
  }
  if (position === "container" || !(isJsonObject(value) || typeof value === "boolean")) {
    return { problem: "no-schema", resource: start, fragment };
  }
  return { found: { resource, pointer, schema: value }, known: position === "schema" };
}

function member(value: JsonValue, token: string): JsonValue | undefined {
  if (isJsonArray(value)) return /^(?:0|[1-9]\d*)$/.test(token) ? value[Number(token)] : undefined;
  return isJsonObject(value) ? own(value, token) : undefined;
}

function step(position: Position, token: string, value: JsonValue, { dialect }: Resource): Position {
  if (position === "container") return "schema";
  if (position === "unknown") return "unknown";
  switch (keywords(dialect).get(token)?.shape) {
    case "schema":
      return "schema";
    case "schema-or-schemas":
      return isJsonArray(value) ? "container" : "schema";
    case "schemas":
    case "schema-map":
    case "schema-by-pattern":
    case "dependencies":
      return "container";
    default:
      return "unknown";
  }
}
