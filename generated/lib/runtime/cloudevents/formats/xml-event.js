// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import { attributeType, coreAttributeType, declaredType, fromCanonical, isAttribute, toCanonical } from "../attributes.js";
import { contentOf } from "../data.js";
import { attributeIssue } from "../issues.js";
import { finishEvent, putAttribute } from "../read-event.js";
import { assertValid } from "../validate.js";
import { readXmlData, writeXmlData } from "./xml-data.js";
import { escapeText, eventNamespace, hasText, malformed, typeNameOf } from "./xml-document.js";
/*
* The element `event`, alone or in a batch.
* https://github.com/cloudevents/spec/blob/main/cloudevents/working-drafts/xml-format.md#4-envelope
*/
/** The XML attribute of the element `event`. */
export const specversion = " specversion=\"1.0\"";
const types = [
	"Boolean",
	"Integer",
	"String",
	"Binary",
	"URI",
	"URI-reference",
	"Timestamp"
];
/** Returns the `xsi:type` of an attribute type. */
function nameOfType(type) {
	return type === "URI-reference" ? "ce:uriRef" : `ce:${type.toLowerCase()}`;
}
/**
* Writes the content of an element `event`: the attributes in the order of the event's members, then the data.
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
/** Writes an attribute as an element. Only extension attributes get an `xsi:type`. */
function writeAttribute(name, value, type = "String") {
	const typed = coreAttributeType(name) === undefined ? ` xsi:type="${nameOfType(type)}"` : "";
	return `<ce:${name}${typed}>${escapeText(toCanonical(value, type))}</ce:${name}>`;
}
// The name of an attribute may start with a digit, but not the name of an element.
function assertElementNames(names) {
	const issues = names.filter((name) => /^\d/.test(name)).map((name) => attributeIssue(name, "name", "named with a letter in front, to be the name of an element"));
	if (issues.length > 0) throw new EventError("invalid", "not an event that XML can hold", issues);
}
/**
* Reads an event.
*
* @throws EventError `malformed-message` for another element, and for one that breaks the rules of the format; else as
*   every reader
*/
export function readXmlEvent(element, document, options) {
	assertElement(element, "event");
	const issues = [];
	const event = {};
	const version = element.attributes["specversion"];
	if (version !== undefined) event["specversion"] = version.value;
	const data = [];
	for (const child of element.children) {
		if (child.namespace !== eventNamespace) continue;
		if (child.name === "data") data.push(child);
		else readXmlAttribute(child, event, options, issues);
	}
	if (hasText(element)) {
		issues.push({
			message: "an event must not have text next to its elements",
			path: [],
			keyword: "text"
		});
	}
	if (data.length > 1) issues.push(attributeIssue("data", "duplicate", "there only once"));
	return finishEvent(event, data[0] && readXmlData(data[0], document, event, issues), options, issues);
}
/**
* Rejects an element with another name or namespace.
*
* @throws EventError `malformed-message`
*/
export function assertElement({ name, namespace }, expected) {
	if (name !== expected || namespace !== eventNamespace) {
		const found = `${name} in ${namespace || "no namespace"}`;
		throw malformed("element", `the element must be ${expected} in ${eventNamespace}, not ${found}`);
	}
}
function readXmlAttribute(element, event, options, issues) {
	const { name, text } = element;
	if (name === "specversion") {
		issues.push(attributeIssue(name, "place", "an attribute of the element event, not an element"));
		return;
	}
	if (element.children.length > 0) issues.push(attributeIssue(name, "text", "text without elements"));
	const typeName = typeNameOf(element);
	const declared = declaredType(name, options);
	const type = typeName === undefined ? coreAttributeType(name) : types.find((each) => nameOfType(each) === typeName);
	const isLenient = options.lenient === true;
	if (type === undefined) {
		issues.push(attributeIssue(name, "type", "of a CloudEvents type according to its xsi:type", typeName));
	} else if (declared !== undefined && type !== declared && !isLenient) {
		issues.push(attributeIssue(name, "type", `of type ${declared} according to its xsi:type`, typeName));
	}
	const value = type === undefined || (declared ?? type) !== type ? text : fromCanonical(text, type);
	// Validation checks the value of a declared type, and strings in any case.
	if (value === undefined && declared === undefined && type !== "String" && !isLenient) {
		issues.push(attributeIssue(name, "type", `of type ${type} according to its xsi:type`, text));
	}
	putAttribute(event, name, value ?? text, options, issues);
}
