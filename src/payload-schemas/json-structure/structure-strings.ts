import type { JsonValue } from "../../schema/schema.js";
import { type JsonObject, own } from "../../schema/schema-document.js";
import type { Draft } from "../definition-table.js";
import { wholePattern } from "../whole-pattern.js";
import {
  type At,
  annotationValue,
  below,
  ignoreAnnotation,
  keywordValue,
  refuseValue,
  type StructureContext,
} from "./structure-context.js";

/** The formats of the validation extension, and those that JSON Schema has besides. */
const formats: ReadonlySet<JsonValue> = new Set(
  (
    "ipv4 ipv6 email idn-email hostname idn-hostname iri iri-reference uri-template relative-json-pointer regex " +
    "date date-time time duration uuid uri uri-reference json-pointer"
  ).split(" "),
);

/** Applies the keywords for strings to a value that is or can be a string. */
export function applyStringRules(draft: Draft, at: At<JsonObject>, context: StructureContext): Draft {
  for (const keyword of ["minLength", "maxLength"]) {
    const length = keywordValue(at, keyword, "count", context);
    if (length !== undefined) draft[keyword] = length;
  }
  const pattern = patternOf(at, context);
  if (pattern !== undefined) draft["pattern"] = pattern;
  const format = keywordValue(at, "format", "string", context);
  if (formats.has(format ?? null)) draft["format"] = format ?? null;
  else if (format !== undefined) {
    context.report("unenforced-rule", `unknown format ${JSON.stringify(format)}`, below(at, "format", format));
  }
  return draft;
}

function patternOf(at: At<JsonObject>, context: StructureContext): string | undefined {
  const value = own(at.value, "pattern");
  if (value === undefined) return undefined;
  const pattern = typeof value === "string" ? wholePattern(value) : undefined;
  if (pattern === undefined) {
    refuseValue(below(at, "pattern", value), "pattern", "a regular expression (ECMA-262)", context);
  }
  return pattern;
}

/** The pattern of each encoding of RFC 4648. JSON Schema uses the same names. */
const encodings: ReadonlyMap<JsonValue, string> = new Map([
  ["base64", "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"],
  ["base64url", "^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2}(?:==)?|[A-Za-z0-9_-]{3}=?)?$"],
  ["base16", "^(?:[0-9A-Fa-f]{2})*$"],
  ["base32", "^(?:[A-Z2-7]{8})*(?:[A-Z2-7]{2}={6}|[A-Z2-7]{4}={4}|[A-Z2-7]{5}={3}|[A-Z2-7]{7}=)?$"],
  ["base32hex", "^(?:[0-9A-V]{8})*(?:[0-9A-V]{2}={6}|[0-9A-V]{4}={4}|[0-9A-V]{5}={3}|[0-9A-V]{7}=)?$"],
]);

/** Lowers bytes, which are encoded as a string. */
export function lowerBinary(at: At<JsonObject>, context: StructureContext): Draft {
  const encoding = own(at.value, "contentEncoding") ?? "base64";
  const pattern = encodings.get(encoding);
  const draft: Draft = { type: "string" };
  if (pattern === undefined) {
    const known = [...encodings.keys()].join(", ");
    ignoreAnnotation(below(at, "contentEncoding", encoding), "contentEncoding", `one of ${known}`, context);
  } else Object.assign(draft, { contentEncoding: encoding, pattern });
  const mediaType = annotationValue(at, "contentMediaType", "string", context);
  // The media type is that of the bytes before they were compressed.
  if (mediaType !== undefined && !Object.hasOwn(at.value, "contentCompression")) draft["contentMediaType"] = mediaType;
  return applyStringRules(draft, at, context);
}
