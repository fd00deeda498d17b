import { isTooDeep } from "../../../load/depth.js";
import type { JsonValue } from "../../../schema/schema.js";
import type { Attributes, Located } from "./located.js";
import { textOf } from "./located.js";

/** The document of a schema, where it stands, or where it would have to be fetched from. */
export type SchemaContent =
  | { readonly kind: "document"; readonly document: JsonValue; readonly place: Located["place"] }
  | { readonly kind: "external"; readonly url: string; readonly place: Located["place"] };

/** Finds the document among the attributes of a version: as a value, as text, in base64, or elsewhere (catalogues 1.10). */
export function schemaContent(attributes: Attributes): SchemaContent | undefined {
  const schema = attributes.get("schema");
  if (schema !== undefined && schema.value !== null) {
    return { kind: "document", document: schema.value, place: schema.place };
  }
  const encoded = attributes.get("schemabase64");
  const text = textOf(encoded);
  if (encoded !== undefined && text !== undefined) {
    return { kind: "document", document: Buffer.from(text, "base64").toString("utf8"), place: encoded.place };
  }
  const external = attributes.get("schemaurl");
  const url = textOf(external);
  return external && url !== undefined ? { kind: "external", url, place: external.place } : undefined;
}

/** A document of a language that is JSON, parsed where it is given as its text; `undefined` if it is nested too deeply. */
export function parseIfJson(document: JsonValue): JsonValue | undefined {
  if (typeof document !== "string" || !/^\s*[[{]/.test(document)) return document;
  try {
    const parsed: JsonValue = JSON.parse(document);
    return isTooDeep(parsed, document) ? undefined : parsed;
  } catch {
    return document;
  }
}
