// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/** How the data of an event is represented, by its content type: see `CloudEvent`. */
export type DataKind = "json" | "text" | "binary";
/** The media type without its parameters, in lower case: `Application/JSON; charset=utf-8` is `application/json` (CORE-22). */
export declare function mediaTypeOf(contentType: string): string;
/** Whether a content type names JSON: `*\/json` or `*\/*+json`, in any case, whatever the parameters (JSON-07). */
export declare function isJsonContentType(contentType: string): boolean;
/**
* What bytes of a content type are read as: JSON as its value; `text/*`, XML and forms in UTF-8 as text; everything else,
* text in other charsets included, as bytes.
*/
export declare function dataKindOf(contentType: string): DataKind;
/** Whether a value has the form of a media type, RFC 2045 section 5.1: `type/subtype` and parameters, in ASCII (CORE-05). */
export declare function isContentType(text: string): boolean;
