// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type BatchFormat, type EventFormat } from "./format.js";
import { type XmlOptions } from "./xml-document.js";
export type { XmlOptions };
/**
* The XML event format, a draft: CloudEvents 1.0.2 plus the working draft of July 2026. One element `event`.
*
* It requires the package `saxes` 6 (license: ISC), a strict XML parser, to be installed next to this package.
*
* Data that is an XML element (`xs:any`) is read as the text of that element, with the namespaces that it inherits, and
* with the content type `application/xml` if the event has none. Text with an XML content type is written as an element
* if it is exactly one and would be read as the same text, else as a string, like other text and JSON. Bytes are
* written as base64, as is text with characters that XML cannot represent.
*
* To keep the types of extensions that are strings (URI, Timestamp), declare them in `extensionTypes`. An extension
* whose name starts with a digit cannot be written.
*
* @example
* ```ts
* const document = xml.encode(event); // '<?xml version="1.0" encoding="UTF-8"?>\n<ce:event ...'
* const copy = xml.decode(document);
* ```
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/working-drafts/xml-format.md
*/
export declare const xml: EventFormat<string>;
/** Returns the XML format with other limits: `xmlWith({ maxLength: 65_536 })`. */
export declare function xmlWith(xmlOptions: XmlOptions): EventFormat<string>;
/**
* The XML batch format, a draft: CloudEvents 1.0.2 plus the working draft of July 2026. One element `batch` with
* elements `event`, possibly none. See {@link xml} for its requirements and how it holds data.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/working-drafts/xml-format.md#5-xml-batch-format
*/
export declare const xmlBatch: BatchFormat<string>;
/** Returns the XML batch format with other limits, which apply to the whole batch. */
export declare function xmlBatchWith(xmlOptions: XmlOptions): BatchFormat<string>;
