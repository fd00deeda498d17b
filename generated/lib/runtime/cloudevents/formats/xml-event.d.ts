// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import type { ReadOptions, WriteOptions } from "../options.js";
import { type XmlDocument, type XmlElement, type XmlOptions } from "./xml-document.js";
/** The XML attribute of the element `event`. */
export declare const specversion = " specversion=\"1.0\"";
/**
* Writes the content of an element `event`: the attributes in the order of the event's members, then the data.
*
* @throws EventError `invalid`, listing every problem
*/
export declare function writeXmlEvent(event: CloudEvent, options: WriteOptions, limits: Required<XmlOptions>): string;
/**
* Reads an event.
*
* @throws EventError `malformed-message` for another element, and for one that breaks the rules of the format; else as
*   every reader
*/
export declare function readXmlEvent(element: XmlElement, document: XmlDocument, options: ReadOptions): CloudEvent;
/**
* Rejects an element with another name or namespace.
*
* @throws EventError `malformed-message`
*/
export declare function assertElement({ name, namespace }: XmlElement, expected: "event" | "batch"): void;
