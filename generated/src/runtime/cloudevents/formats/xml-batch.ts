// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { mapBatch } from "./batch.js";
import type { BatchFormat } from "./format.js";
import { eventNamespace } from "./xml-names.js";
import { limitsOf, type XmlOptions } from "./xml-options.js";
import { hasText, parseXml, type XmlElement } from "./xml-parse.js";
import { assertElement, readXmlEvent } from "./xml-read.js";
import { malformed, sourceOf } from "./xml-text.js";
import { specversion, writeXmlDocument, writeXmlEvent } from "./xml-write.js";

/**
 * The XML batch format, a draft: CloudEvents 1.0.2 plus the working draft of July 2026. One element `batch`, with elements
 * `event`, possibly none (XML-11). For what it needs and how it holds data, see `xml`.
 *
 * @see https://github.com/cloudevents/spec/blob/main/cloudevents/working-drafts/xml-format.md#5-xml-batch-format
 */
export const xmlBatch: BatchFormat<string> = /*@__PURE__*/ xmlBatchWith({});

/** The same format with other limits: see `xmlWith`. They are limits of the whole batch. */
export function xmlBatchWith(xmlOptions: XmlOptions): BatchFormat<string> {
  const limits = limitsOf(xmlOptions);
  return {
    mediaType: "application/cloudevents-batch+xml",
    contentType: "application/cloudevents-batch+xml; charset=UTF-8",
    encode(events, options = {}) {
      const elements = mapBatch(
        events,
        (event) => `<ce:event${specversion}>${writeXmlEvent(event, options, limits)}</ce:event>`,
      );
      return writeXmlDocument("batch", "", elements.join(""));
    },
    decode(encoded, options = {}) {
      const document = parseXml(sourceOf(encoded, limits.maxLength), limits);
      return mapBatch(eventsOf(document.root), (event) => readXmlEvent(event, document, options));
    },
  };
}

/** The events of a batch. Elements of other namespaces mean nothing (XML-07); other elements of this one are refused. */
function eventsOf(batch: XmlElement): readonly XmlElement[] {
  assertElement(batch, "batch", "XML-11");
  if (hasText(batch)) throw malformed("XML-10", "a batch must not have text beside its elements");
  const events = batch.children.filter(({ namespace }) => namespace === eventNamespace);
  for (const event of events) assertElement(event, "event", "XML-11");
  return events;
}
