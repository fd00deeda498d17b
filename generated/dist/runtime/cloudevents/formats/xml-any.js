// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isEventError } from "../../event-error.js";
import { declarations } from "./xml-names.js";
import { boundNamespace, parseXml } from "./xml-parse.js";
import { escapeAttribute, malformed } from "./xml-text.js";
/*
* XML data in XML: an element is cut out of a document, and put into one, character by character (XML-09).
*/
/**
* The text of an element as a document of its own: every comment, CDATA section and space as it was, and in front the
* namespaces that it mentions and its ancestors declare.
*
* @throws EventError `malformed-message` if those declarations, repeated in every event of a batch, would blow it up
*/
export function cutOut(element, document) {
	const text = document.source.slice(element.start, element.end);
	const inherited = inheritedDeclarations(element, text, document);
	const nameEnd = text.search(/[\s/>]/);
	return inherited === "" ? text : `${text.slice(0, nameEnd)}${inherited}${text.slice(nameEnd)}`;
}
/** Whether a text is one element, no more and no less, that a reader will cut out of our document as it is. */
export function isSingleElement(text, limits) {
	if (!text.startsWith("<") || !text.endsWith(">")) {
		return false;
	}
	try {
		// At the place where it is deepest, so that what fits into a batch fits into an event.
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
			if (document.spare < 0) throw malformed("XML-13", "with the namespaces around it, the data is too long");
			inherited += ` xmlns${prefix && ":"}${prefix}="${escapeAttribute(uri)}"`;
		}
	}
	return inherited;
}
/**
* What may be a prefix in the text of an element: whatever stands before a colon, for values can be qualified names, too;
* and the empty prefix, if there is an element without one.
*/
function mentionedPrefixes(text) {
	const prefixes = new Set();
	for (const [token] of text.matchAll(/[\w.\-\u00b7-\uffff]+:?/g)) {
		if (token.endsWith(":")) prefixes.add(token.slice(0, -1));
	}
	return /<[^<>\s:/!?]+[\s/>]/.test(text) ? prefixes.add("") : prefixes;
}
