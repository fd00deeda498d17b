// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isArray, isString } from "./checks.js";
/** Returns the kind of a value as JSON Schema names it: `null`, `array`, `object`, `string` and so on. */
export function kindOf(value) {
	if (value === null) return "null";
	return isArray(value) ? "array" : typeof value;
}
/**
* Makes a string from outside safe for messages and logs: control characters, line breaks and characters that change
* the direction of text are escaped, and long strings are cut.
*/
export function printable(text) {
	return text.replace(/^(.{200}).+/s, "$1…").replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
/** Describes a value in a few words: strings are quoted and cut, arrays and objects are named by their kind only. */
export function describeValue(value) {
	if (value === undefined) return "missing";
	if (isString(value)) return printable(JSON.stringify(value));
	return Object(value) === value ? withArticle(kindOf(value)) : String(value);
}
/** Describes in a few words what a schema expects: its constants, or else its format or its type. */
export function describeSchema({ const: constant, enum: constants, type, format }) {
	if (constants) return joinOr(constants.map(describeValue));
	if (constant !== undefined) return describeValue(constant);
	if (format) return `a valid ${format}`;
	return type ? joinOr([type].flat().map(withArticle)) : "present";
}
/** Joins alternatives, each once. */
export function joinOr(parts) {
	return [...new Set(parts)].join(" or ");
}
/** Suggests the known name that an unknown one is probably a misspelling of: at most two adjacent characters differ. */
export function didYouMean(name, known) {
	const near = known.find((each) => Math.abs(each.length - name.length) < 2 && [...each].some((_, at) => at + each.length > 4 && name.startsWith(each.slice(0, at)) && name.endsWith(each.slice(at + 2))));
	return near && `did you mean \`${near}\`?`;
}
function withArticle(type) {
	return (/^[aio]/.test(type) ? "an " : "a ") + type;
}
