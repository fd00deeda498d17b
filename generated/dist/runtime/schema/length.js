// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* The length of a string as JSON Schema counts it: in code points, not in UTF-16 code units. A lone surrogate is one.
*
* @see https://json-schema.org/draft/2020-12/json-schema-validation#section-6.3
*/
export function lengthOf(text) {
	let length = text.length;
	for (let index = 1; index < text.length; index++) {
		const isPair = (text.charCodeAt(index - 1) & 64512) === 55296 && (text.charCodeAt(index) & 64512) === 56320;
		if (isPair) length--;
	}
	return length;
}
