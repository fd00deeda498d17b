// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.

/** How the data of an event is represented, by its content type: see `CloudEvent`. */
export type DataKind = "json" | "text" | "binary";

/** The media type without its parameters, in lower case: `Application/JSON; charset=utf-8` is `application/json` (CORE-22). */
export function mediaTypeOf(contentType: string): string {
  const end = contentType.indexOf(";");
  return (end < 0 ? contentType : contentType.slice(0, end)).trim().toLowerCase();
}

/** Whether a content type names JSON: `*\/json` or `*\/*+json`, in any case, whatever the parameters (JSON-07). */
export function isJsonContentType(contentType: string): boolean {
  return /^[^;]*[/+]json\s*(?:;|$)/i.test(contentType);
}

/**
 * What bytes of a content type are read as: JSON as its value; `text/*`, XML and forms in UTF-8 as text; everything else,
 * text in other charsets included, as bytes.
 */
export function dataKindOf(contentType: string): DataKind {
  if (isJsonContentType(contentType)) {
    return "json";
  }
  const isText = /^\s*(?:text\/|application\/(?:xml|x-www-form-urlencoded)\s*(?:;|$)|[^;]*\+xml\s*(?:;|$))/i.test(
    contentType,
  );
  return isText && !/;\s*charset\s*=\s*"?(?!utf-?8|us-ascii)/i.test(contentType) ? "text" : "binary";
}

/** Whether a text has the form of a media type, RFC 2045 section 5.1: `type/subtype` and parameters, in ASCII (CORE-05). */
export function isContentType(text: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+(?:\s*;(?:\s*[\w!#$%&'*+.^`|~-]+\s*=\s*(?:[\w!#$%&'*+.^`|~-]+|"(?:[ !#-[\]-~]|\\[ -~])*"))?)*\s*$/.test(
    text,
  );
}
