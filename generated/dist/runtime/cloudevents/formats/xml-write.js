// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import { attributeIssue } from "../attribute-issue.js";
import { attributeType, coreAttributeType, isAttribute, toCanonical } from "../attributes.js";
import { contentOf } from "../data.js";
import { assertValid } from "../validate.js";
import { writeXmlData } from "./xml-data.js";
import { declarations, nameOfType } from "./xml-names.js";
import { escapeText } from "./xml-text.js";
/** The attribute of the element `event` (XML-03). */
export const specversion = " specversion=\"1.0\"";
/** A whole document with an XML declaration (XML-02) and our prefixes: `content` is what stands in its root element. */
export function writeXmlDocument(root, attributes, content) {
	return `<?xml version="1.0" encoding="UTF-8"?>\n<ce:${root}${declarations}${attributes}>${content}</ce:${root}>`;
}
/**
* Writes what stands in the element `event`: the attributes in the order of the event's members, then the data.
*
* @throws EventError `invalid`, listing every problem
*/
export function writeXmlEvent(event, options, limits) {
	assertValid(event, options);
	const names = Object.keys(event).filter((name) => name !== "specversion" && isAttribute(name, event[name]));
	assertElementNames(names);
	const content = contentOf(event, options);
	const elements = names.map((name) => writeAttribute(name, event[name], attributeType(name, event[name], options)));
	if (content.contentType !== undefined && !names.includes("datacontenttype")) {
		elements.push(writeAttribute("datacontenttype", content.contentType));
	}
	return elements.join("") + writeXmlData(content, limits);
}
/** An attribute as an element; extensions with their type, core attributes without (XML-05). */
function writeAttribute(name, value, type = "String") {
	const typed = coreAttributeType(name) === undefined ? ` xsi:type="${nameOfType(type)}"` : "";
	return `<ce:${name}${typed}>${escapeText(toCanonical(value, type))}</ce:${name}>`;
}
// The names of attributes may begin with a digit (CORE-10), those of elements may not.
function assertElementNames(names) {
	const issues = names.filter((name) => /^\d/.test(name)).map((name) => attributeIssue(name, "XML-04", "named with a letter in front, to be the name of an element"));
	if (issues.length > 0) throw new EventError("invalid", "not an event that XML can hold", issues);
}
