// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/** How deep JSON may be nested: deeper than any event is, shallow enough for whoever walks it by recursion. */
const maxDepth = 512;
/**
* The members of the outermost object, or the elements of the outermost array, of a text that is known to be JSON, as text.
* It sees what `JSON.parse` drops: repeated names, how numbers were written, and nesting that a walk by recursion dies of.
*
* @returns `undefined` if the text is nested too deep
*/
export function scanJson(text) {
	const members = [];
	const opening = /^\s*[[{]/.exec(text)?.[0].length ?? text.length;
	let start = opening;
	let name = "";
	let quote = 0;
	for (let at = opening; at < text.length; at++) {
		const char = text[at];
		if (char === "\"") {
			quote = at;
			at = endOfString(text, at);
		} else if (char === "{" || char === "[") {
			at = endOfNested(text, at);
			if (at < 0) return undefined;
		} else if (char === ":") {
			name = unquote(text.slice(quote, at).trimEnd());
			start = at + 1;
		} else if (char === "," || char === "}" || char === "]") {
			const value = text.slice(start, at);
			// Nothing stands between the brackets of an empty object or array.
			if (char === "," || value.trim() !== "") members.push({
				name,
				text: value
			});
			start = at + 1;
		}
	}
	return members;
}
/** The place of the bracket that closes the one at `start`, or -1 if there are too many in between. */
function endOfNested(text, start) {
	let depth = 1;
	let at = start;
	while (depth > 0 && depth < maxDepth && ++at < text.length) {
		const char = text.charCodeAt(at);
		if (char === 34) at = endOfString(text, at);
		else if (char === 123 || char === 91) depth++;
		else if (char === 125 || char === 93) depth--;
	}
	return depth < maxDepth ? at : -1;
}
function endOfString(text, start) {
	let end = text.indexOf("\"", start + 1);
	// A quote after an odd number of backslashes is part of the string.
	while (end > 0 && text.charCodeAt(end - 1) === 92 && isEscaped(text, end)) {
		end = text.indexOf("\"", end + 1);
	}
	// In what another codec than JSON took for JSON, strings may end differently: never look back.
	return end < 0 ? text.length : end;
}
function isEscaped(text, quote) {
	let at = quote;
	while (text.charCodeAt(at - 1) === 92) at--;
	return (quote - at) % 2 === 1;
}
function unquote(name) {
	return name.includes("\\") ? String(JSON.parse(name)) : name.slice(1, -1);
}
