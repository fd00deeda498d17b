// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { mapBatch } from "./format.js";
import { declarations, eventNamespace, hasText, limitsOf, malformed, parseXml, sourceOf } from "./xml-document.js";
import { assertElement, readXmlEvent, specversion, writeXmlEvent } from "./xml-event.js";
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
export const xml = /*@__PURE__*/ xmlWith({});
/** Returns the XML format with other limits: `xmlWith({ maxLength: 65_536 })`. */
export function xmlWith(xmlOptions) {
	const limits = limitsOf(xmlOptions);
	return {
		mediaType: "application/cloudevents+xml",
		contentType: "application/cloudevents+xml; charset=UTF-8",
		encode: (event, options = {}) => writeDocument("event", specversion, writeXmlEvent(event, options, limits)),
		decode(encoded, options = {}) {
			const document = parseXml(sourceOf(encoded, limits.maxLength), limits);
			return readXmlEvent(document.root, document, options);
		}
	};
}
/**
* The XML batch format, a draft: CloudEvents 1.0.2 plus the working draft of July 2026. One element `batch` with
* elements `event`, possibly none. See {@link xml} for its requirements and how it holds data.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/working-drafts/xml-format.md#5-xml-batch-format
*/
export const xmlBatch = /*@__PURE__*/ xmlBatchWith({});
/** Returns the XML batch format with other limits, which apply to the whole batch. */
export function xmlBatchWith(xmlOptions) {
	const limits = limitsOf(xmlOptions);
	return {
		mediaType: "application/cloudevents-batch+xml",
		contentType: "application/cloudevents-batch+xml; charset=UTF-8",
		encode(events, options = {}) {
			const elements = mapBatch(events, (event) => `<ce:event${specversion}>${writeXmlEvent(event, options, limits)}</ce:event>`);
			return writeDocument("batch", "", elements.join(""));
		},
		decode(encoded, options = {}) {
			const document = parseXml(sourceOf(encoded, limits.maxLength), limits);
			return mapBatch(eventsOf(document.root), (event) => readXmlEvent(event, document, options));
		}
	};
}
function writeDocument(root, attributes, content) {
	return `<?xml version="1.0" encoding="UTF-8"?>\n<ce:${root}${declarations}${attributes}>${content}</ce:${root}>`;
}
/** Returns the events of a batch. Elements of other namespaces are ignored; other elements of this one are rejected. */
function eventsOf(batch) {
	assertElement(batch, "batch");
	if (hasText(batch)) throw malformed("text", "a batch must not have text next to its elements");
	const events = batch.children.filter(({ namespace }) => namespace === eventNamespace);
	for (const event of events) assertElement(event, "event");
	return events;
}
