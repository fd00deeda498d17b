// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { BatchFormat } from "./format.js";
import { type XmlOptions } from "./xml-options.js";
/**
* The XML batch format, a draft: CloudEvents 1.0.2 plus the working draft of July 2026. One element `batch`, with elements
* `event`, possibly none (XML-11). For what it needs and how it holds data, see `xml`.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/working-drafts/xml-format.md#5-xml-batch-format
*/
export declare const xmlBatch: BatchFormat<string>;
/** The same format with other limits: see `xmlWith`. They are limits of the whole batch. */
export declare function xmlBatchWith(xmlOptions: XmlOptions): BatchFormat<string>;
