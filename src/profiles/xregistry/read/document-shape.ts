import type { JsonValue } from "../../../schema/schema.js";
import { isJsonArray, isJsonObject, type JsonObject, own } from "../../../schema/schema-document.js";
import { type Entity, entitiesOf } from "./entities.js";
import type { Findings } from "./findings.js";
import { opaque, type ValuePlace, within } from "./located.js";
import type { Collection } from "./names.js";

/** What a document as a whole is. */
export type DocumentShape =
  | { readonly kind: "registry"; readonly value: JsonObject }
  /** What a server answers for the path of a collection, or of one of its members. */
  | { readonly kind: "collection"; readonly collection: Collection; readonly entities: readonly Entity[] }
  /** Services of Discovery 0.1 (catalogues 3.3). */
  | { readonly kind: "services"; readonly services: readonly Entity[] };

const idNames: readonly (readonly [idName: string, collection: Collection])[] = [
  ["messagegroupid", "messagegroups"],
  ["schemagroupid", "schemagroups"],
  ["endpointid", "endpoints"],
];

/** Tells the shape of a document by its keys. */
export function shapeOf(
  value: JsonObject | readonly JsonValue[],
  place: ValuePlace,
  findings: Findings,
): DocumentShape {
  const services = isJsonArray(value) ? value : own(value, "services");
  if (isJsonArray(services)) {
    const at = isJsonArray(value) ? place : within(place, "services");
    return { kind: "services", services: entitiesOf(opaque(services, at), "name", findings) };
  }
  if (isJsonArray(value)) return { kind: "services", services: [] };
  if (isJsonArray(own(value, "events"))) {
    return {
      kind: "services",
      services: entitiesOf(opaque([value], place), "name", findings).map((service) => ({ ...service, place })),
    };
  }
  for (const [idName, collection] of idNames) {
    const id = own(value, idName);
    if (typeof id === "string") return { kind: "collection", collection, entities: [{ id, value, place }] };
    // What the other members are instead is told where they are read.
    if (Object.values(value).some((member) => isJsonObject(member) && typeof own(member, idName) === "string")) {
      return { kind: "collection", collection, entities: entitiesOf(opaque(value, place), idName, findings) };
    }
  }
  // A group of the Schema Registry API 0.2 (catalogues 3.4).
  const id = own(value, "id");
  if (
    typeof id === "string" &&
    ["groupProperties", "createdtimeutc", "updatedtimeutc"].some((name) => Object.hasOwn(value, name))
  ) {
    return { kind: "collection", collection: "schemagroups", entities: [{ id, value, place }] };
  }
  return { kind: "registry", value };
}
