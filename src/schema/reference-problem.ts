import { type Diagnostic, diagnose, type Place } from "../diagnostics/diagnostic.js";
import { similarName } from "../diagnostics/similar-name.js";
import { pointerToken } from "./pointer.js";
import type { Target } from "./references.js";
import type { Resource } from "./resource.js";
import { isJsonObject, own } from "./schema-document.js";
import type { UriSuggester } from "./suggest-uri.js";
import { isDocumentUri } from "./uri.js";

/** Explains why a `$ref` cannot be resolved, and suggests what was probably meant. */
export function explainReference(
  reference: string,
  target: Extract<Target, { problem: string }>,
  place: Place,
  suggester: UriSuggester,
): Diagnostic {
  const written = JSON.stringify(reference);
  switch (target.problem) {
    case "no-uri":
      return diagnose("unresolved-ref", `${written} is not a valid URI reference`, place);
    case "unknown-uri": {
      const path = pathOf(target.uri);
      const suggestion = suggester.suggest(target.uri);
      if (path === undefined) {
        const message = `${written} refers to ${target.uri}, and no schema has this $id`;
        return diagnose("unresolved-ref", message, place, suggestion);
      }
      const message = `${written} refers to the file ${path}, which is not among the inputs`;
      const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : ".";
      const fix = `If the file exists, pass it or its folder ${folder} as an input. Otherwise fix the reference.`;
      return diagnose("unresolved-ref", message, place, suggestion ?? fix);
    }
    case "ambiguous": {
      const files = target.resources.map(({ document }) => document.path).join(" and ");
      const message = `${written} refers to ${readable(target.uri)}, which is the $id of ${files}`;
      return diagnose("ambiguous-ref", message, place);
    }
    case "no-such-part": {
      const message = `${written} refers to #${target.fragment} of ${readable(target.resource.uri)}, which does not exist`;
      return diagnose("unresolved-ref", message, place, suggestPart(target.fragment, target.resource));
    }
    case "no-schema": {
      const message = `${written} refers to #${target.fragment} of ${readable(target.resource.uri)}, which is not a schema`;
      return diagnose("unresolved-ref", message, place, "Refer to a schema: an object, true or false.");
    }
  }
}

function suggestPart(fragment: string, resource: Resource): string | undefined {
  const best = similarName(fragment, fragmentsOf(resource));
  return best === undefined ? undefined : `Did you mean ${JSON.stringify(`#${best}`)}?`;
}

/** Lists the fragments by which parts of a schema are usually referred to: its anchors and its definitions. */
function* fragmentsOf(resource: Resource): Iterable<string> {
  yield* resource.anchors.keys();
  for (const keyword of ["$defs", "definitions"]) {
    const definitions = own(resource.schema, keyword);
    if (!isJsonObject(definitions)) continue;
    for (const name of Object.keys(definitions)) yield `/${keyword}${pointerToken(name)}`;
  }
}

function readable(uri: string): string {
  const path = pathOf(uri);
  return path === undefined ? uri : `the file ${path}`;
}

function pathOf(uri: string): string | undefined {
  return isDocumentUri(uri) ? decodeURI(new URL(uri).pathname).slice(1) : undefined;
}
