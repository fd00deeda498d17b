// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/** The form of the data of an event, by its content type: see `CloudEvent`. */
export type DataKind = "json" | "text" | "binary";
/**
* Returns a media type without its parameters, in lower case: `application/json` for `Application/JSON; charset=utf-8`.
*/
export declare function mediaTypeOf(contentType: string): string;
/** Returns whether a content type names JSON: `*\/json` or `*\/*+json`, in any case and with any parameters. */
export declare function isJsonContentType(contentType: string): boolean;
/**
* Returns the form in which data of a content type is read: JSON as its value; `text/*`, XML and forms in UTF-8 as
* text; anything else, including text in other charsets, as bytes.
*/
export declare function dataKindOf(contentType: string): DataKind;
/**
* Returns whether a string is a media type, `type/subtype` and parameters, in ASCII.
*
* @see https://www.rfc-editor.org/rfc/rfc2045#section-5.1
*/
export declare function isContentType(text: string): boolean;
