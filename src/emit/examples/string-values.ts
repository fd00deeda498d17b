import { matchingStrings } from "../patterns/matching-strings.js";
import type { Place } from "./place.js";
import { dateTime, plausibleString, uuid, webAddress } from "./plausible-string.js";
import { largest, type Rules, type Search, smallest, stated } from "./search.js";

/** The number of different strings that are proposed: enough for an array of unique ones. */
const variants = 100;

/** An example with a longer string than this is not helpful. */
const longest = 10_000;

/** Proposes strings: by format, then by name, then by pattern. */
export function* stringValues(rules: Rules, place: Place, search: Search): Generator<string> {
  const min = largest(rules, "minLength", 0);
  const max = smallest(rules, "maxLength");
  if (min > longest || min > max) {
    search.refuse(place, min > max ? "minLength exceeds maxLength" : `a string of ${min} characters is too long`);
    return;
  }
  const patterns = stated(rules, "pattern");
  for (const text of candidates(rules, place, min, max)) {
    const { length } = [...text];
    if (length >= min && length <= max && patterns.every((pattern) => search.matches(pattern, text))) yield text;
  }
  if (patterns.length > 0) search.refuse(place, `no string was found that matches ${patterns.join(" and ")}`);
}

function* candidates(rules: Rules, place: Place, min: number, max: number): Generator<string> {
  const [format = ""] = stated(rules, "format");
  const [pattern] = stated(rules, "pattern");
  // Where there is a pattern, only the best guess is worth a try before it.
  for (let variant = 0; variant < (pattern === undefined ? variants : 1); variant++) {
    yield* formatStrings(format, place, variant);
    const text = encodedContent(rules, variant) ?? plausibleString(place, variant);
    yield text;
    yield fitted(text, min, max, variant);
  }
  if (pattern === undefined) return;
  for (const text of matchingStrings(pattern, min)) {
    yield text;
    // A pattern without an anchor at its end allows more characters.
    yield fitted(text, min, max, 0);
  }
}

/** The strings of a format for a place, the most telling first; none for an unknown format. */
export function formatStrings(format: string, place: Place, variant: number): readonly string[] {
  const number = variant === 0 ? "" : `${variant + 1}`;
  switch (format) {
    case "date-time":
      return [dateTime(variant)];
    case "date":
      return [dateTime(variant * 24 * 60).slice(0, 10)];
    case "time":
      return [dateTime(variant).slice(11)];
    case "duration":
      return [`PT${5 + variant}M`];
    case "email":
    case "idn-email":
      return [`alice${number}@example.com`, `a${number}@b.co`];
    case "hostname":
    case "idn-hostname":
      return [variant === 0 ? "ci.example.com" : `ci-${number}.example.com`, `a${variant}`];
    case "ipv4":
      return [`192.0.2.${(1 + variant) % 256}`];
    case "ipv6":
      return [`2001:db8::${(1 + variant).toString(16)}`];
    case "uri":
    case "iri":
      return addresses(place, variant);
    case "uri-reference":
    case "iri-reference":
      return [...addresses(place, variant), variant === 0 ? "/" : `/${variant}`];
    case "uri-template":
      return [`${webAddress(place, variant)}/{id}`, ...addresses(place, variant)];
    case "uuid":
      return [uuid(`${place.path.join("/")} ${variant}`)];
    case "json-pointer":
      return [`/items/${variant}`, ""];
    case "relative-json-pointer":
      return [`${1 + variant}/name`, `${variant}`];
    case "regex":
      return [variant === 0 ? "^[a-z]+$" : `^[a-z]{${variant}}$`, "a"];
    default:
      return [];
  }
}

/** Absolute addresses: the one that the name suggests if there is one (a package URL, say), a web address, a short one. */
function addresses(place: Place, variant: number): readonly string[] {
  const named = plausibleString(place, variant);
  return [...(/^[a-z][a-z\d+.-]*:/.test(named) ? [named] : []), webAddress(place, variant), `a:${variant}`];
}

/** The string for a `contentEncoding` and `contentMediaType`. */
function encodedContent(rules: Rules, variant: number): string | undefined {
  const [encoding] = stated(rules, "contentEncoding");
  const [mediaType = ""] = stated(rules, "contentMediaType");
  const isJson = /^application\/(?:.*\+)?json\b/.test(mediaType);
  const content = isJson ? `{"number":${variant + 1}}` : `example ${variant + 1}`;
  if (encoding === "base64") return btoa(content);
  return isJson && encoding === undefined ? content : undefined;
}

/** The string cut or padded to a length. Strings of other variants stay different if the length allows it. */
function fitted(text: string, min: number, max: number, variant: number): string {
  const characters = [...text];
  if (characters.length > max) return [...(variant === 0 ? "" : `${variant}`), ...characters].slice(0, max).join("");
  return text + "x".repeat(Math.max(0, min - characters.length));
}
