import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { explainReference } from "./reference-problem.js";
import { followReference } from "./references.js";
import type { Registry } from "./registry.js";
import { placeAt, type Resource } from "./resource.js";
import { isJsonObject, type JsonObject, own, type SchemaDocument } from "./schema-document.js";
import { eachSubschema } from "./subschemas.js";
import { UriSuggester } from "./suggest-uri.js";
import { forgiven } from "./unneeded-references.js";

/**
 * Finds the references that lead nowhere in the definitions of documents, `$defs` and `definitions`, and forgives them all.
 * Resolution never sees a definition that nothing refers to; what it has found itself is found here once more, and is for
 * `withoutForgiven` to leave out.
 */
export function findLostInDefinitions(documents: readonly SchemaDocument[], registry: Registry): readonly Diagnostic[] {
  const suggester = new UriSuggester(registry);
  const found: Diagnostic[] = [];

  const look = (schema: JsonObject, resource: Resource, pointer: string): void => {
    const reference = own(schema, "$ref");
    if (typeof reference === "string" && !isBeside(reference, resource)) {
      const target = followReference(reference, resource, registry);
      const place = placeAt({ resource, pointer }, "/$ref");
      if ("problem" in target) found.push(forgiven(explainReference(reference, target, place, suggester)));
    }
    eachSubschema(schema, resource.dialect, (child, step) => {
      if (!isJsonObject(child)) return;
      const at = pointer + step;
      look(child, registry.resourceAt(resource.document, at) ?? resource, at);
    });
  };

  for (const document of documents) {
    const resource = registry.documentResource(document);
    if (resource === undefined) continue;
    for (const keyword of ["$defs", "definitions"]) {
      const definitions = own(document.value, keyword);
      if (isJsonObject(definitions)) look({ [keyword]: definitions }, resource, "");
    }
  }
  return found;
}

/** Whether a reference leads to a definition beside it, as most do: seen at a glance, where to follow it takes a while. */
function isBeside(reference: string, { schema }: Resource): boolean {
  const [, keyword = "", name = ""] = /^#\/(\$defs|definitions)\/([\w-]+)$/.exec(reference) ?? [];
  const definitions = own(schema, keyword);
  return isJsonObject(definitions) && isJsonObject(own(definitions, name));
}
