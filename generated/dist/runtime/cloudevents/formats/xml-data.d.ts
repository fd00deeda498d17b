// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../../issue.js";
import type { Content } from "../data.js";
import type { XmlOptions } from "./xml-options.js";
import { type XmlDocument, type XmlElement } from "./xml-parse.js";
/** What an element `data` carries: text, bytes, or the text of an element. What it must not be is added to `issues`. */
export declare function readXmlData(element: XmlElement, document: XmlDocument, event: Record<string, unknown>, issues: Issue[]): string | Uint8Array | undefined;
/**
* The element `data`; empty for an event without data. Text of an XML content type that is a single element is written as
* that element, where it will be read as it was. Text that XML cannot hold goes as the base64 of its UTF-8.
*
* @throws EventError `invalid` for such text if its content type would not let it be read as text again
*/
export declare function writeXmlData({ contentType, data }: Content, limits: Required<XmlOptions>): string;
