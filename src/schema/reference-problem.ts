import { type Diagnostic, diagnose, type Place } from "../diagnostics/diagnostic.js";
import { editDistance, similarName } from "../diagnostics/similar-name.js";
import { eachName } from "./named-parts.js";
import type { Target } from "./references.js";
import type { Registry } from "./registry.js";
import type { Resource } from "./resource.js";
import { isDocumentUri } from "./uri.js";

/** Says why a `$ref` leads nowhere, what was looked for, and what was probably meant. */
export function explainReference(
  reference: string,
  target: Extract<Target, { problem: string }>,
  place: Place,
  registry: Registry,
): Diagnostic {
  const written = JSON.stringify(reference);
  switch (target.problem) {
    case "no-uri":
      return diagnose("unresolved-ref", `${written} is no URI reference`, place);
    case "unknown-uri": {
      const message = `${written} means ${readable(target.uri)}, and no schema has that $id`;
      return diagnose("unresolved-ref", message, place, suggestUri(target.uri, registry));
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

/** The URI that was probably meant: of the same last name where there is one, or else nearly the same as a whole. */
function suggestUri(uri: string, registry: Registry): string | undefined {
  const known = registry.uris();
  const name = lastName(uri);
  const namesakes = known.filter((candidate) => lastName(candidate) === name);
  const best =
    closest(
      uri,
      namesakes.filter((candidate) => !isDocumentUri(candidate)),
    ) ?? similarName(uri, known);
  if (best !== undefined) return `Did you mean ${JSON.stringify(best)}?`;
  const [file] = namesakes;
  const document = file === undefined ? undefined : registry.lookUp(file)[0]?.document;
  return document && `${document.path} looks like it, but has no $id: give it "$id": ${JSON.stringify(uri)}.`;
}

function suggestPart(fragment: string, resource: Resource): string | undefined {
  const best = similarName(fragment, eachName(resource));
  return best === undefined ? undefined : `Did you mean ${JSON.stringify(`#${best}`)}?`;
}

/** The candidate that takes the fewest changes; of several alike, the newest: the one with the highest numbers. */
function closest(uri: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates.map((candidate) => ({ candidate, distance: editDistance(host(uri), host(candidate)) }));
  ranked.sort((a, b) => a.distance - b.distance || newestFirst(a.candidate, b.candidate));
  return ranked[0]?.candidate;
}

/** Compares part by part, numbers by their value: `0.10.0` comes before `0.9.1`. */
function newestFirst(a: string, b: string): number {
  const others = parts(b);
  for (const [index, part] of parts(a).entries()) {
    const other = others[index] ?? "";
    if (part !== other) return Number(other) - Number(part) || (part < other ? 1 : -1);
  }
  return -1;
}

function parts(uri: string): readonly string[] {
  return uri.match(/\d+|\D+/g) ?? [];
}

/** The last step of the path, without an extension: files are called `.json`, and `$id`s often are not. */
function lastName(uri: string): string {
  return uri
    .slice(uri.lastIndexOf("/") + 1)
    .replace(/\.json$/, "")
    .toLowerCase();
}

function host(uri: string): string {
  return /^[^:]*:\/\/([^/]*)/.exec(uri)?.[1] ?? "";
}

/** A file is better known by its path. */
function readable(uri: string): string {
  return isDocumentUri(uri) ? `the file ${decodeURI(new URL(uri).pathname).slice(1)}` : uri;
}
