// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
/** Whether XML can hold a text: it has no way to write most controls, U+FFFE, U+FFFF and lone surrogates (XML-13). */
export declare function isXmlText(text: string): boolean;
/** A text as the content of an element. A carriage return would be read as a line feed if it were not escaped. */
export declare function escapeText(text: string): string;
/** A text as the value of an XML attribute, between double quotes. Unescaped white space would be read as spaces. */
export declare function escapeAttribute(text: string): string;
/** The error of a document that cannot be read. */
export declare function malformed(keyword: string, message: string): EventError;
/**
* The text of a document: bytes are in UTF-8, or in UTF-16 after a byte order mark, which is what every XML reader has to
* know. In a string, the encoding that it declares means nothing any more.
*
* @throws EventError `malformed-message` for what is too long, or in another encoding
*/
export declare function sourceOf(encoded: string | Uint8Array, maxLength: number): string;
