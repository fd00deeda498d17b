// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import { attributeIssue } from "../attribute-issue.js";
import { decodeBase64, encodeBase64 } from "../base64.js";
import { dataKindOf, mediaTypeOf } from "../content-type.js";
import { encodeUtf8 } from "../utf8.js";
import { cutOut, isSingleElement } from "./xml-any.js";
import { typeNameOf } from "./xml-names.js";
import { hasText } from "./xml-parse.js";
import { escapeText, isXmlText } from "./xml-text.js";
/*
* The element `data` in its three forms (XML-08).
* https://github.com/cloudevents/spec/blob/main/cloudevents/working-drafts/xml-format.md#3-data
*/
/** What an element `data` carries: text, bytes, or the text of an element. What it must not be is added to `issues`. */
export function readXmlData(element, document, event, issues) {
	const typeName = typeNameOf(element);
	const [child, ...others] = element.children;
	let expected = "xs:string, xs:base64Binary or xs:any, by its xsi:type";
	if (typeName === "xs:any") {
		if (child !== undefined && others.length === 0 && !hasText(element)) {
			// Without a content type, text would be taken for bytes (CORE-21).
			event["datacontenttype"] ??= "application/xml";
			return cutOut(child, document);
		}
		expected = "exactly one element without text beside it, being xs:any";
	} else if (typeName === "xs:string" || typeName === "xs:base64Binary") {
		// The type of XML Schema allows white space anywhere: https://www.w3.org/TR/xmlschema-2/#base64Binary
		const data = typeName === "xs:string" ? element.text : decodeBase64(element.text.replace(/[ \t\r\n]+/g, ""));
		if (data !== undefined && child === undefined) return data;
		expected = `${typeName === "xs:string" ? "text" : "base64"} without elements, being ${typeName}`;
	}
	issues.push(attributeIssue("data", "XML-08", expected));
	return undefined;
}
/**
* The element `data`; empty for an event without data. Text of an XML content type that is a single element is written as
* that element, where it will be read as it was. Text that XML cannot hold goes as the base64 of its UTF-8.
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
		const expected = `free of characters that XML does not have, or bytes, being ${contentType}`;
		throw new EventError("invalid", "not an event that XML can hold", [attributeIssue("data", "XML-13", expected)]);
	}
	return dataElement("xs:base64Binary", encodeBase64(encodeUtf8(data)));
}
function dataElement(typeName, content) {
	return `<ce:data xsi:type="${typeName}">${content}</ce:data>`;
}
/** Whether a content type names XML: https://www.rfc-editor.org/rfc/rfc7303 */
function isXml(contentType) {
	return contentType !== undefined && /^(?:application|text)\/xml$|\+xml$/.test(mediaTypeOf(contentType));
}
