import type { JsonValue } from "../../schema/schema.js";
import { type JsonObject, own } from "../../schema/schema-document.js";
import type { Draft } from "../definition-table.js";
import { wholePattern } from "../whole-pattern.js";
import { type At, below, type Context } from "./context.js";
import { keywordValue, refuseValue } from "./keyword-value.js";

/** The formats that are no types of their own (validation section 3.2.3), and those that JSON Schema has besides. */
const formats: ReadonlySet<JsonValue> = new Set(
  (
    "ipv4 ipv6 email idn-email hostname idn-hostname iri iri-reference uri-template relative-json-pointer regex " +
    "date date-time time duration uuid uri uri-reference json-pointer"
  ).split(" "),
);

/** Applies the keywords for texts to what is, or may be, a text. */
export function applyTextRules(draft: Draft, at: At<JsonObject>, context: Context): Draft {
  for (const keyword of ["minLength", "maxLength"]) {
    const length = keywordValue(at, keyword, "count", context);
    if (length !== undefined) draft[keyword] = length;
  }
  const pattern = patternOf(at, context);
  if (pattern !== undefined) draft["pattern"] = pattern;
  const format = keywordValue(at, "format", "string", context);
  if (formats.has(format ?? null)) draft["format"] = format ?? null;
  else if (format !== undefined) {
    context.report("unenforced-rule", `the format ${JSON.stringify(format)} is not known`, below(at, "format", format));
  }
  return draft;
}

function patternOf(at: At<JsonObject>, context: Context): string | undefined {
  const value = own(at.value, "pattern");
  if (value === undefined) return undefined;
  const pattern = typeof value === "string" ? wholePattern(value) : undefined;
  if (pattern === undefined) {
    refuseValue(below(at, "pattern", value), "pattern", "a regular expression (ECMA-262)", context);
  }
  return pattern;
}

/** How each encoding writes bytes (RFC 4648); what it is called in JSON Schema is the same. */
const encodings: ReadonlyMap<JsonValue, string> = new Map([
  ["base64", "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"],
  ["base64url", "^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2}(?:==)?|[A-Za-z0-9_-]{3}=?)?$"],
  ["base16", "^(?:[0-9A-Fa-f]{2})*$"],
  ["base32", "^(?:[A-Z2-7]{8})*(?:[A-Z2-7]{2}={6}|[A-Z2-7]{4}={4}|[A-Z2-7]{5}={3}|[A-Z2-7]{7}=)?$"],
  ["base32hex", "^(?:[0-9A-V]{8})*(?:[0-9A-V]{2}={6}|[0-9A-V]{4}={4}|[0-9A-V]{5}={3}|[0-9A-V]{7}=)?$"],
]);

/** Bytes, as text (core sections 3.2.2.1 and 3.8.4 to 3.8.6). */
export function lowerBinary(at: At<JsonObject>, context: Context): Draft {
  const encoding = own(at.value, "contentEncoding") ?? "base64";
  const pattern = encodings.get(encoding);
  const draft: Draft = { type: "string" };
  if (pattern === undefined) {
    const known = [...encodings.keys()].join(", ");
    refuseValue(below(at, "contentEncoding", encoding), "contentEncoding", `one of ${known}`, context);
    return draft;
  }
  Object.assign(draft, { contentEncoding: encoding, pattern });
  const mediaType = keywordValue(at, "contentMediaType", "string", context);
  // Of compressed bytes, the media type is not what is found after decoding.
  if (mediaType !== undefined && !Object.hasOwn(at.value, "contentCompression")) draft["contentMediaType"] = mediaType;
  return applyTextRules(draft, at, context);
}
