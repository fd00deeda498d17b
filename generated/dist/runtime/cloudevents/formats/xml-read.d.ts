// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { CloudEvent } from "../event.js";
import type { ReadOptions } from "../options.js";
import { type XmlDocument, type XmlElement } from "./xml-parse.js";
/**
* Reads an event.
*
* @throws EventError `malformed-message` for another element, and for one that is not as the format says; else as every reader
*/
export declare function readXmlEvent(element: XmlElement, document: XmlDocument, options: ReadOptions): CloudEvent;
/**
* Refuses an element of another name or namespace.
*
* @throws EventError `malformed-message`
*/
export declare function assertElement({ name, namespace }: XmlElement, expected: "event" | "batch", rule: string): void;
