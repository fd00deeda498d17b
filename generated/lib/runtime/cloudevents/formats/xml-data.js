// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError, isEventError } from "../../event-error.js";
import { decodeBase64, encodeBase64 } from "../base64.js";
import { dataKindOf, mediaTypeOf } from "../content-type.js";
import { attributeIssue } from "../issues.js";
import { encodeUtf8 } from "../utf8.js";
import { boundNamespace, declarations, escapeAttribute, escapeText, hasText, isXmlText, malformed, parseXml, typeNameOf } from "./xml-document.js";
/*
* The element `data` with its three types: a string, base64, or an XML element.
* https://github.com/cloudevents/spec/blob/main/cloudevents/working-drafts/xml-format.md#3-data
*/
/**
* Reads an element `data`: a string, bytes, or the text of an element. Problems are added to `issues`. For an XML
* element, sets the content type of the event if it has none.
*/
export function readXmlData(element, document, event, issues) {
	const typeName = typeNameOf(element);
	const [child, ...others] = element.children;
	let expected = "xs:string, xs:base64Binary or xs:any according to its xsi:type";
	if (typeName === "xs:any") {
		if (child !== undefined && others.length === 0 && !hasText(element)) {
			// Without a content type, the text would be read as bytes.
			event["datacontenttype"] ??= "application/xml";
			return cutOut(child, document);
		}
		expected = "exactly one element without text around it, since its type is xs:any";
	} else if (typeName === "xs:string" || typeName === "xs:base64Binary") {
		// The type of XML Schema allows white space anywhere: https://www.w3.org/TR/xmlschema-2/#base64Binary
		const data = typeName === "xs:string" ? element.text : decodeBase64(element.text.replace(/[ \t\r\n]+/g, ""));
		if (data !== undefined && child === undefined) return data;
		expected = `${typeName === "xs:string" ? "text" : "base64"} without elements, since its type is ${typeName}`;
	}
	issues.push(attributeIssue("data", "type", expected));
	return undefined;
}
/**
* Writes the element `data`, or nothing for an event without data. Text with an XML content type is written as an
* element if it is exactly one and would be read as the same text. Text with characters that XML cannot represent
* becomes base64.
*
* @throws EventError `invalid` for such text if its content type would not let it be read as text again
*/
export function writeXmlData({ contentType, data }, limits) {
	if (data === undefined) return "";
	if (typeof data !== "string") return dataElement("xs:base64Binary", encodeBase64(data));
	if (isXmlText(data)) {
		return isXml(contentType) && isSingleElement(data, limits) ? dataElement("xs:any", data) : dataElement("xs:string", escapeText(data));
	}
	if (contentType === undefined || dataKindOf(contentType) === "binary" || !data.isWellFormed()) {
		const expected = `free of characters that XML cannot represent, or bytes, since its content type is ${contentType}`;
		throw new EventError("invalid", "not an event that XML can hold", [attributeIssue("data", "pattern", expected)]);
	}
	return dataElement("xs:base64Binary", encodeBase64(encodeUtf8(data)));
}
function dataElement(typeName, content) {
	return `<ce:data xsi:type="${typeName}">${content}</ce:data>`;
}
/** Returns whether a content type names XML: https://www.rfc-editor.org/rfc/rfc7303 */
function isXml(contentType) {
	return contentType !== undefined && /^(?:application|text)\/xml$|\+xml$/.test(mediaTypeOf(contentType));
}
/**
* Returns the text of an element as a document: with all comments, CDATA sections and white space, and with the
* declarations of the namespaces that it uses and its ancestors declare.
*
* @throws EventError `malformed-message` if the declarations, repeated in each event of a batch, would be too long
*/
function cutOut(element, document) {
	const text = document.source.slice(element.start, element.end);
	const inherited = inheritedDeclarations(element, text, document);
	const nameEnd = text.search(/[\s/>]/);
	return inherited === "" ? text : `${text.slice(0, nameEnd)}${inherited}${text.slice(nameEnd)}`;
}
/** Returns whether a string is exactly one element, and readers would get the same string from a written document. */
function isSingleElement(text, limits) {
	if (!text.startsWith("<") || !text.endsWith(">")) {
		return false;
	}
	try {
		// In a batch, where the nesting is deepest: what fits there fits into an event as well.
		const document = parseXml(`<batch${declarations}><event><data>${text}</data></event></batch>`, limits);
		const element = document.root.children[0]?.children[0]?.children[0];
		return element !== undefined && cutOut(element, document) === text;
	} catch (error) {
		if (isEventError(error)) return false;
		throw error;
	}
}
function inheritedDeclarations(element, text, document) {
	let inherited = "";
	for (const prefix of mentionedPrefixes(text)) {
		const uri = element.declarations[prefix] === undefined && boundNamespace(element, prefix);
		if (uri) {
			document.spare -= uri.length;
			if (document.spare < 0) throw malformed("limit", "the data is too long with the namespaces that it inherits");
			inherited += ` xmlns${prefix && ":"}${prefix}="${escapeAttribute(uri)}"`;
		}
	}
	return inherited;
}
/**
* Returns the possible prefixes in the text of an element: everything before a colon, since values can be qualified
* names as well, and the empty prefix if there is an element without one.
*/
function mentionedPrefixes(text) {
	const prefixes = new Set();
	for (const [token] of text.matchAll(/[\w.\-\u00b7-\uffff]+:?/g)) {
		if (token.endsWith(":")) prefixes.add(token.slice(0, -1));
	}
	return /<[^<>\s:/!?]+[\s/>]/.test(text) ? prefixes.add("") : prefixes;
}
