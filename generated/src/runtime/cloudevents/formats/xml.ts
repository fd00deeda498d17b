// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { EventFormat } from "./format.js";
import { limitsOf, type XmlOptions } from "./xml-options.js";
import { parseXml } from "./xml-parse.js";
import { readXmlEvent } from "./xml-read.js";
import { sourceOf } from "./xml-text.js";
import { specversion, writeXmlDocument, writeXmlEvent } from "./xml-write.js";

export type { XmlOptions } from "./xml-options.js";

/**
 * The XML event format, a draft: CloudEvents 1.0.2 plus the working draft of July 2026. One element `event`.
 *
 * It needs the package `saxes` 6 (licence: ISC), a strict XML parser, to be installed beside this one. Nothing else does.
 *
 * Data that is an XML element (`xs:any`) is the text of that element, with the namespaces added that it takes from around
 * it, and of the content type `application/xml` where the event names none. The other way round, text whose content type
 * names XML is written as an element if it is exactly one, and would be read as the same text again; else as a string, as
 * are all other texts and JSON. Bytes are written in base64, and so is text with characters that XML does not have.
 *
 * Types of extensions that are strings here (URI, Timestamp) survive if they are declared in `extensionTypes`. An extension
 * whose name begins with a digit cannot be written.
 *
 * @see https://github.com/cloudevents/spec/blob/main/cloudevents/working-drafts/xml-format.md
 */
export const xml: EventFormat<string> = /*@__PURE__*/ xmlWith({});

/** The same format with other limits: `xmlWith({ maxLength: 65_536 })`. */
export function xmlWith(xmlOptions: XmlOptions): EventFormat<string> {
  const limits = limitsOf(xmlOptions);
  return {
    mediaType: "application/cloudevents+xml",
    contentType: "application/cloudevents+xml; charset=UTF-8",
    encode: (event, options = {}) => writeXmlDocument("event", specversion, writeXmlEvent(event, options, limits)),
    decode(encoded, options = {}) {
      const document = parseXml(sourceOf(encoded, limits.maxLength), limits);
      return readXmlEvent(document.root, document, options);
    },
  };
}
