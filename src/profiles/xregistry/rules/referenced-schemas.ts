import type { Catalogue } from "../../../catalogue-model.js";
import type { JsonValue } from "../../../schema/schema.js";
import { isJsonObject, own } from "../../../schema/schema-document.js";
import type { SchemaEntry } from "../read/stacked-registry.js";

/**
 * Returns a function that tells whether another schema of the catalogue refers to a schema or imports it. A string that
 * matches its id, its `$id` or its Avro name counts as a reference, so some unused schemas are not found.
 */
export function referencedSchemas({ schemas = [] }: Catalogue): (schema: SchemaEntry) => boolean {
  const documents = schemas.map(({ key, document }) => ({ key, document, strings: new Set(stringsIn(document)) }));
  return ({ id, xid }) => {
    const isOwn = (key: string): boolean => key.startsWith(`${xid}/versions/`);
    const names = [id, ...documents.filter(({ key }) => isOwn(key)).flatMap(({ document }) => namesOf(document))];
    return documents.some(({ key, strings }) => !isOwn(key) && [...strings].some((text) => matches(text, names)));
  };
}

function matches(text: string, names: readonly string[]): boolean {
  return names.some((name) => text === name || name.endsWith(`/${text}`) || text.endsWith(`/${name}`));
}

/** Returns the values of all strings without their fragments: the quoted ones of a document that is not JSON. */
function* stringsIn(value: JsonValue, isText = true): Generator<string> {
  if (typeof value === "string") {
    if (isText) for (const [, quoted = ""] of value.matchAll(/["']([^"'\n]+)["']/g)) yield quoted;
    else if (value !== "") yield value.replace(/#.*$/s, "");
  } else if (typeof value === "object" && value !== null) {
    for (const member of Object.values(value)) yield* stringsIn(member, false);
  }
}

function namesOf(document: JsonValue): readonly string[] {
  if (!isJsonObject(document)) return [];
  const [id, namespace, name] = [own(document, "$id"), own(document, "namespace"), own(document, "name")];
  const fullName = typeof namespace === "string" && typeof name === "string" ? `${namespace}.${name}` : name;
  return [id, fullName].filter((text) => typeof text === "string");
}
