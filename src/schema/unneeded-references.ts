import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import { isUpTo } from "./dialect.js";
import { explainReference } from "./reference-problem.js";
import { followReference } from "./references.js";
import type { Registry } from "./registry.js";
import { placeAt, type Resource } from "./resource.js";
import { isJsonObject, type JsonObject, own, type SchemaDocument } from "./schema-document.js";
import { eachSubschema } from "./subschemas.js";
import { UriSuggester } from "./suggest-uri.js";

/**
 * Finds unresolved references in schemas that are not resolved, since no event needs them: whole documents, and definitions that
 * nothing refers to. Folders of schemas contain drafts and leftovers, so these are warnings.
 *
 * @param reported - what was reported about the schemas that are needed
 */
export function findUnneededReferences(
  documents: readonly SchemaDocument[],
  registry: Registry,
  reported: readonly Diagnostic[],
): readonly Diagnostic[] {
  const suggester = new UriSuggester(registry);
  const known = new Set(reported.map(({ place }) => `${place?.file}#${place?.pointer}`));
  const found: Diagnostic[] = [];

  const visit = (schema: JsonObject, resource: Resource, pointer: string): void => {
    const reference = own(schema, "$ref");
    if (typeof reference === "string") {
      const target = followReference(reference, resource, registry);
      const place = placeAt({ resource, pointer }, "/$ref");
      if ("problem" in target && !known.has(`${place.file}#${place.pointer}`)) {
        const { message, fix } = explainReference(reference, target, place, suggester);
        found.push(diagnose("unneeded-ref", message, place, fix));
      }
    }
    // Up to draft-07, other keywords beside $ref are ignored (draft-07 core section 8.3).
    const hasDefinitionsOnly = typeof reference === "string" && isUpTo(resource.dialect, "draft-07");
    eachSubschema(schema, resource.dialect, (child, step) => {
      if (!isJsonObject(child) || (hasDefinitionsOnly && !/^\/(?:\$defs|definitions)\//.test(step))) return;
      const at = pointer + step;
      visit(child, registry.resourceAt(resource.document, at) ?? resource, at);
    });
  };

  for (const document of documents) {
    const resource = registry.documentResource(document);
    if (resource !== undefined) visit(document.value, resource, "");
  }
  return found;
}
