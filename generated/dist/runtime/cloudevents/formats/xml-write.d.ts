// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import type { WriteOptions } from "../options.js";
import type { XmlOptions } from "./xml-options.js";
/** The attribute of the element `event` (XML-03). */
export declare const specversion = " specversion=\"1.0\"";
/** A whole document with an XML declaration (XML-02) and our prefixes: `content` is what stands in its root element. */
export declare function writeXmlDocument(root: "event" | "batch", attributes: string, content: string): string;
/**
* Writes what stands in the element `event`: the attributes in the order of the event's members, then the data.
*
* @throws EventError `invalid`, listing every problem
*/
export declare function writeXmlEvent(event: CloudEvent, options: WriteOptions, limits: Required<XmlOptions>): string;
