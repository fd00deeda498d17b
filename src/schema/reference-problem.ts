import { type Diagnostic, diagnose, type Place } from "../diagnostics/diagnostic.js";
import { similarName } from "../diagnostics/similar-name.js";
import { eachName } from "./named-parts.js";
import type { Target } from "./references.js";
import type { Resource } from "./resource.js";
import type { UriSuggester } from "./suggest-uri.js";
import { isDocumentUri } from "./uri.js";

/** Says why a `$ref` leads nowhere, what was looked for, and what was probably meant. */
export function explainReference(
  reference: string,
  target: Extract<Target, { problem: string }>,
  place: Place,
  suggester: UriSuggester,
): Diagnostic {
  const written = JSON.stringify(reference);
  switch (target.problem) {
    case "no-uri":
      return diagnose("unresolved-ref", `${written} is no URI reference`, place);
    case "unknown-uri": {
      const message = `${written} means ${readable(target.uri)}, and no schema has that $id`;
      return diagnose("unresolved-ref", message, place, suggester.suggest(target.uri));
    }
    case "ambiguous": {
      const files = target.resources.map(({ document }) => document.path).join(" and ");
      return diagnose("ambiguous-ref", `${written} means ${readable(target.uri)}, which is the $id of ${files}`, place);
    }
    case "no-such-part": {
      const message = `${written} means #${target.fragment} of ${readable(target.resource.uri)}, where nothing is`;
      return diagnose("unresolved-ref", message, place, suggestPart(target.fragment, target.resource));
    }
    case "no-schema": {
      const message = `${written} leads to #${target.fragment} of ${readable(target.resource.uri)}, which is no schema`;
      return diagnose("unresolved-ref", message, place, "Let it lead to a schema: an object, true or false.");
    }
  }
}

function suggestPart(fragment: string, resource: Resource): string | undefined {
  const best = similarName(fragment, eachName(resource));
  return best === undefined ? undefined : `Did you mean ${JSON.stringify(`#${best}`)}?`;
}

/** A file is better known by its path. */
function readable(uri: string): string {
  return isDocumentUri(uri) ? `the file ${decodeURI(new URL(uri).pathname).slice(1)}` : uri;
}
