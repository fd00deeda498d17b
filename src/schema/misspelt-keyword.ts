import { similarName } from "../diagnostics/similar-name.js";
import { keywordNames } from "./keywords.js";

/** Annotations of the dialects, of OpenAPI and of well-known tools; whatever they look like, somebody meant them. */
const annotations: ReadonlySet<string> = new Set(
  (
    "$schema $comment $vocabulary contentSchema readOnly writeOnly example nullable discriminator externalDocs xml " +
    "examples deprecated tsType tsEnumNames goType javaType javaName enumNames enumDescriptions errorMessage notes note"
  ).split(" "),
);

/**
 * The keyword that was probably meant by a name that no dialect knows. JSON Schema lets anybody add keywords, so only what
 * differs by a slip of the fingers counts: one, or two in a long name.
 */
export function misspeltKeyword(name: string): string | undefined {
  if (name.startsWith("x-") || annotations.has(name) || keywordNames().has(name)) return undefined;
  return similarName(name, candidates(), name.length < 8 ? 1 : 2);
}

/** A name of three letters is close to too many others. */
function candidates(): readonly string[] {
  return [...keywordNames()].filter((keyword) => keyword.length > 3 && !keyword.startsWith("x-"));
}
