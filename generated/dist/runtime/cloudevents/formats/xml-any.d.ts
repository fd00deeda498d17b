// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { XmlOptions } from "./xml-options.js";
import { type XmlDocument, type XmlElement } from "./xml-parse.js";
/**
* The text of an element as a document of its own: every comment, CDATA section and space as it was, and in front the
* namespaces that it mentions and its ancestors declare.
*
* @throws EventError `malformed-message` if those declarations, repeated in every event of a batch, would blow it up
*/
export declare function cutOut(element: XmlElement, document: XmlDocument): string;
/** Whether a text is one element, no more and no less, that a reader will cut out of our document as it is. */
export declare function isSingleElement(text: string, limits: Required<XmlOptions>): boolean;
