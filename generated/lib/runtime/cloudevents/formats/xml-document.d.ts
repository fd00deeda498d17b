// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type SaxesTagNS } from "saxes";
import type { EventError } from "../../event-error.js";
/** Limits of the XML format and its batch. A document that exceeds them is rejected. */
export interface XmlOptions {
	/** The length in bytes or, for a string, in UTF-16 code units. Default: 8 Mi. */
	readonly maxLength?: number;
	/** The nesting depth of elements, including the envelope. Default: 128. */
	readonly maxDepth?: number;
	/** The number of elements and XML attributes. Default: 128 Ki, about 10,000 events in a batch. */
	readonly maxNodes?: number;
}
/** Completes limits with their defaults. */
export declare function limitsOf(options: XmlOptions): Required<XmlOptions>;
/** An element of the envelope, or the outermost element of the data. */
export interface XmlElement {
	/** The URI of its namespace; empty for none. */
	readonly namespace: string;
	/** The name without the prefix. */
	readonly name: string;
	readonly attributes: SaxesTagNS["attributes"];
	/** The namespaces that the element itself declares, by prefix. */
	readonly declarations: SaxesTagNS["ns"];
	readonly parent: XmlElement | undefined;
	readonly children: XmlElement[];
	/** The text directly in the element, with CDATA and without comments. */
	text: string;
	/** The range of the element in the source. */
	readonly start: number;
	end: number;
}
/** A well-formed document. */
export interface XmlDocument {
	readonly source: string;
	readonly root: XmlElement;
	/** How many characters may be added to the elements that are cut out of the document. */
	spare: number;
}
/** The namespace of the elements of the format. */
export declare const eventNamespace = "http://cloudevents.io/xmlformat/V1";
/** The namespace declarations on the root element of a written document. */
export declare const declarations: string;
/** Returns whether there is more than white space directly in an element. */
export declare function hasText({ text }: XmlElement): boolean;
/** Returns the namespace that a prefix is bound to in an element. The empty prefix stands for the default namespace. */
export declare function boundNamespace(element: XmlElement, prefix: string): string | undefined;
/**
* Returns the value of an element's `xsi:type` with the usual prefixes, whatever the document calls them: `ce:string`,
* `xs:any`. A name in another namespace gets that namespace in front. Returns `undefined` for an element without the
* attribute.
*/
export declare function typeNameOf(element: XmlElement): string | undefined;
/**
* Parses a document with the package saxes: strictly, with namespaces, as XML 1.0.
*
* @throws EventError `malformed-message` if the document is not well-formed, has a DOCTYPE, or exceeds the limits
*/
export declare function parseXml(source: string, limits: Required<XmlOptions>): XmlDocument;
/** Returns whether XML can hold a string. It cannot represent most controls, U+FFFE, U+FFFF and lone surrogates. */
export declare function isXmlText(text: string): boolean;
/** Escapes the content of an element. A carriage return is escaped too, since parsers turn it into a line feed. */
export declare function escapeText(text: string): string;
/** Escapes an XML attribute value in double quotes. White space is escaped too, since parsers turn it into spaces. */
export declare function escapeAttribute(text: string): string;
/** Returns the error of a document that cannot be read. */
export declare function malformed(keyword: string, message: string): EventError;
/**
* Decodes a document: UTF-8, or UTF-16 with a byte order mark. The declared encoding of a string is ignored.
*
* @throws EventError `malformed-message` for a document that is too long or in another encoding
*/
export declare function sourceOf(encoded: string | Uint8Array, maxLength: number): string;
