// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { SaxesParser } from "saxes";
import { bytesOf } from "../bytes.js";
import { messageError } from "../issues.js";
import { decodeUtf8 } from "../utf8.js";
/** Completes limits with their defaults. */
export function limitsOf(options) {
	const { maxLength = 2 ** 23, maxDepth = 2 ** 7, maxNodes = 2 ** 17 } = options;
	return {
		maxLength,
		maxDepth,
		maxNodes
	};
}
/** The namespace of the elements of the format. */
export const eventNamespace = "http://cloudevents.io/xmlformat/V1";
const instanceNamespace = "http://www.w3.org/2001/XMLSchema-instance";
const schemaNamespace = "http://www.w3.org/2001/XMLSchema";
/** The namespace declarations on the root element of a written document. */
export const declarations = ` xmlns:ce="${eventNamespace}" xmlns:xsi="${instanceNamespace}" xmlns:xs="${schemaNamespace}"`;
/** Returns whether there is more than white space directly in an element. */
export function hasText({ text }) {
	return /[^ \t\r\n]/.test(text);
}
/** Returns the namespace that a prefix is bound to in an element. The empty prefix stands for the default namespace. */
export function boundNamespace(element, prefix) {
	let at = element;
	while (at !== undefined && at.declarations[prefix] === undefined) at = at.parent;
	return at?.declarations[prefix];
}
/**
* Returns the value of an element's `xsi:type` with the usual prefixes, whatever the document calls them: `ce:string`,
* `xs:any`. A name in another namespace gets that namespace in front. Returns `undefined` for an element without the
* attribute.
*/
export function typeNameOf(element) {
	const type = Object.values(element.attributes).find(({ uri, local }) => uri === instanceNamespace && local === "type");
	if (type === undefined) {
		return undefined;
	}
	const name = type.value.trim();
	const colon = name.indexOf(":");
	const prefix = name.slice(0, Math.max(colon, 0));
	const local = name.slice(colon + 1);
	const bound = boundNamespace(element, prefix);
	switch (bound) {
		case eventNamespace: return `ce:${local}`;
		case schemaNamespace: return `xs:${local}`;
		case undefined:
 // Many writers use a prefix that they do not declare, the official test documents among them.
		return name;
		default: return `{${bound}}${local}`;
	}
}
/**
* The envelope and the element in the data: batch, event, attribute or data, element. Deeper elements are only checked.
*/
const keptDepth = 4;
// Characters that a name may contain but not start with. The parser accepts them after a prefix.
const badStart = /^[\u{300}-\u{36f}\u{b7}\u{203f}\u{2040}\d.-]/u;
/**
* Parses a document with the package saxes: strictly, with namespaces, as XML 1.0.
*
* @throws EventError `malformed-message` if the document is not well-formed, has a DOCTYPE, or exceeds the limits
*/
export function parseXml(source, limits) {
	let root;
	let current;
	let depth = 0;
	let nodes = 0;
	let start = 0;
	const countNode = () => {
		if (++nodes > limits.maxNodes) throw malformed("limit", `more than ${limits.maxNodes} elements and attributes`);
	};
	const addText = (text) => {
		if (current !== undefined && depth <= keptDepth) current.text += text;
	};
	// Documents of other versions are parsed as XML 1.0: https://www.w3.org/TR/xml/#sec-prolog-dtd
	const parser = new SaxesParser({
		xmlns: true,
		forceXMLVersion: true,
		defaultXMLVersion: "1.0"
	});
	parser.on("error", ({ message }) => {
		throw malformed("xml", message.replace(/^(\d+):(\d+)/, "at line $1, column $2"));
	});
	parser.on("doctype", () => {
		throw malformed("doctype", "a document must not have a DOCTYPE");
	});
	parser.on("attribute", countNode);
	parser.on("text", addText);
	parser.on("cdata", addText);
	parser.on("opentagstart", () => {
		countNode();
		if (++depth > limits.maxDepth) {
			throw malformed("limit", `elements are nested more than ${limits.maxDepth} levels deep`);
		}
		start = source.lastIndexOf("<", parser.position - 1);
	});
	parser.on("opentag", ({ uri, local, attributes, ns }) => {
		assertNames(local, attributes);
		if (depth > keptDepth) return;
		const element = {
			namespace: uri,
			name: local,
			attributes,
			declarations: ns,
			parent: current,
			children: [],
			text: "",
			start,
			end: start
		};
		current?.children.push(element);
		root ??= element;
		current = element;
	});
	parser.on("closetag", () => {
		if (depth-- > keptDepth || current === undefined) return;
		current.end = parser.position;
		current = current.parent;
	});
	parser.write(source).close();
	if (root === undefined) throw malformed("xml", "a document must have a root element");
	return {
		source,
		root,
		spare: limits.maxLength - source.length
	};
}
function assertNames(name, attributes) {
	const bad = [name, ...Object.values(attributes).map(({ local }) => local)].find((each) => badStart.test(each));
	if (bad !== undefined) throw malformed("xml", `a name must not start like ${bad}`);
}
// Everything but the characters of XML 1.0: https://www.w3.org/TR/xml/#charsets
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;
const declaredEncoding = /^\ufeff?<\?xml\s[^?>]*?\sencoding\s*=\s*["']([^"']*)["']/;
/** Returns whether XML can hold a string. It cannot represent most controls, U+FFFE, U+FFFF and lone surrogates. */
export function isXmlText(text) {
	return !forbidden.test(text);
}
/** Escapes the content of an element. A carriage return is escaped too, since parsers turn it into a line feed. */
export function escapeText(text) {
	return text.replace(/[<>&\r]/g, escapeCharacter);
}
/** Escapes an XML attribute value in double quotes. White space is escaped too, since parsers turn it into spaces. */
export function escapeAttribute(text) {
	return text.replace(/[<>&"\t\n\r]/g, escapeCharacter);
}
function escapeCharacter(character) {
	switch (character) {
		case "<": return "&lt;";
		case ">": return "&gt;";
		case "&": return "&amp;";
		default: return `&#${character.charCodeAt(0)};`;
	}
}
/** Returns the error of a document that cannot be read. */
export function malformed(keyword, message) {
	const shortened = message.length > 200 ? `${message.slice(0, 200)}...` : message;
	return messageError("malformed-message", keyword, `XML body: ${shortened}`);
}
/**
* Decodes a document: UTF-8, or UTF-16 with a byte order mark. The declared encoding of a string is ignored.
*
* @throws EventError `malformed-message` for a document that is too long or in another encoding
*/
export function sourceOf(encoded, maxLength) {
	const input = typeof encoded === "string" ? encoded : bytesOf(encoded);
	if (input === undefined) {
		throw malformed("type", "XML must be a string or bytes");
	}
	if (input.length > maxLength) {
		throw malformed("limit", `a document must not be longer than ${maxLength}`);
	}
	const source = typeof input === "string" ? input : decode(input);
	// The parser would combine a lone surrogate with whatever follows.
	if (source === undefined || !source.isWellFormed()) {
		throw malformed("encoding", "XML must be UTF-8, or UTF-16 with a byte order mark, and declare no other encoding");
	}
	return source;
}
function decode(bytes) {
	const order = bytes[0] === 255 && bytes[1] === 254 ? "le" : bytes[0] === 254 && bytes[1] === 255 ? "be" : undefined;
	const source = order === undefined ? decodeUtf8(bytes) : decodeUtf16(bytes, order);
	const declared = source && declaredEncoding.exec(source)?.[1];
	const isRight = declared === undefined || (order === undefined ? /^(?:utf-?8|us-ascii)$/i : /^utf-?16/i).test(declared);
	return isRight ? source : undefined;
}
function decodeUtf16(bytes, order) {
	try {
		return new TextDecoder(`utf-16${order}`, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}
