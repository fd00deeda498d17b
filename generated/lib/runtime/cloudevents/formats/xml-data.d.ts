// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../../issue.js";
import type { Content } from "../data.js";
import { type XmlDocument, type XmlElement, type XmlOptions } from "./xml-document.js";
/**
* Reads an element `data`: a string, bytes, or the text of an element. Problems are added to `issues`. For an XML
* element, sets the content type of the event if it has none.
*/
export declare function readXmlData(element: XmlElement, document: XmlDocument, event: Record<string, unknown>, issues: Issue[]): string | Uint8Array | undefined;
/**
* Writes the element `data`, or nothing for an event without data. Text with an XML content type is written as an
* element if it is exactly one and would be read as the same text. Text with characters that XML cannot represent
* becomes base64.
*
* @throws EventError `invalid` for such text if its content type would not let it be read as text again
*/
export declare function writeXmlData({ contentType, data }: Content, limits: Required<XmlOptions>): string;
