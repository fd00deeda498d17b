import type { Catalogue } from "../../../../../src/catalogue-model.js";
import { parseDocuments } from "../../../../../src/load/parse-documents.js";
import { type ReadXRegistry, readCatalogue } from "../../../../../src/profiles/xregistry/read/read-catalogue.js";

/** Reads the text of a document, in JSON or in YAML as its name says. */
export async function readText(text: string, name: string): Promise<ReadXRegistry> {
  const { catalogues, diagnostics } = await parseDocuments([{ path: name, name, text, named: true }]);
  if (catalogues.length === 0) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return readCatalogue(catalogues);
}

/** A catalogue in a form that can be compared: without places, which are also the keys of inline schemas. */
export function withoutPlaces({ groups, endpoints }: Catalogue): unknown {
  return plain({ groups, endpoints });
}

function plain(value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([name, member]) => [name, plain(member)]));
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).filter(([name, member]) => {
    const isInline = name === "key" && typeof member === "string" && !member.startsWith("/schemagroups/");
    return name !== "place" && !isInline;
  });
  return Object.fromEntries(members.map(([name, member]) => [name, plain(member)]));
}
