import { similarName } from "../diagnostics/similar-name.js";
import { keywordNames } from "./keywords.js";

/** Annotations of the dialects, of OpenAPI and of well-known tools, whose names may be similar to keywords. */
const annotations: ReadonlySet<string> = new Set(
  (
    "$schema $comment $vocabulary contentSchema readOnly writeOnly example nullable discriminator externalDocs xml " +
    "examples deprecated tsType tsEnumNames goType javaType javaName enumNames enumDescriptions errorMessage notes note"
  ).split(" "),
);

/**
 * Returns the keyword that an unknown name was probably meant to be. JSON Schema allows additional keywords, so only a
 * difference of one letter counts, or two in a long name.
 */
export function misspeltKeyword(name: string): string | undefined {
  if (name.startsWith("x-") || annotations.has(name) || keywordNames().has(name)) return undefined;
  return similarName(name, candidates(), typos(name));
}

/** Returns the keywords that are long enough: a name of three letters is similar to too many others. */
function candidates(): readonly string[] {
  return [...keywordNames()].filter((keyword) => keyword.length > 3 && !keyword.startsWith("x-"));
}

/** The formats that JSON Schema defines (2020-12 validation section 7.3). */
const formats: ReadonlySet<string> = new Set(
  (
    "date-time date time duration email idn-email hostname idn-hostname ipv4 ipv6 uri uri-reference iri iri-reference uuid " +
    "uri-template json-pointer relative-json-pointer regex"
  ).split(" "),
);

/** Returns the format that an unknown format was probably meant to be. There are others, such as `int32` of OpenAPI. */
export function misspeltFormat(format: string): string | undefined {
  return formats.has(format) ? undefined : similarName(format, formats, typos(format));
}

/** Returns the property that a required name was probably meant to be: one that is not required itself. */
export function misspeltProperty(name: string, properties: readonly string[]): string | undefined {
  // One letter more or less makes another word of a short name.
  return name.length < 3 || properties.includes(name) ? undefined : similarName(name, properties, typos(name));
}

/** The number of typing errors that are plausible in a name. */
function typos(name: string): number {
  return name.length < 8 ? 1 : 2;
}
