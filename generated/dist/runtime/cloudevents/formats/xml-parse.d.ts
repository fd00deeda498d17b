// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type SaxesTagNS } from "saxes";
import type { XmlOptions } from "./xml-options.js";
/** An element: of the envelope, or the outermost one of the data. */
export interface XmlElement {
	/** The URI of its namespace; empty for none. */
	readonly namespace: string;
	/** Its name without the prefix. */
	readonly name: string;
	readonly attributes: SaxesTagNS["attributes"];
	/** The namespaces that it declares itself, by prefix. */
	readonly declarations: SaxesTagNS["ns"];
	readonly parent: XmlElement | undefined;
	readonly children: XmlElement[];
	/** The text directly in it, CDATA included, comments left out (XML-06). */
	text: string;
	/** Where it stands in the source: its first character, and the one behind its last. */
	readonly start: number;
	end: number;
}
/** A document that has been found well-formed. */
export interface XmlDocument {
	readonly source: string;
	readonly root: XmlElement;
	/** How many characters may still be added to what is cut out of it. */
	spare: number;
}
/** Whether there is more than white space directly in an element. */
export declare function hasText({ text }: XmlElement): boolean;
/** The namespace that a prefix is bound to in an element, or, for the empty prefix, the default one. */
export declare function boundNamespace(element: XmlElement, prefix: string): string | undefined;
/**
* Reads a document, by the package saxes: strictly, with namespaces, as XML 1.0.
*
* @throws EventError `malformed-message` for what is not well-formed, has a DOCTYPE, or exceeds the limits (XML-13)
*/
export declare function parseXml(source: string, limits: Required<XmlOptions>): XmlDocument;
