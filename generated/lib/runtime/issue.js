// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* Returns the JSON Pointer of a path: `["context", "links", 0]` is `/context/links/0`, the root is the empty string.
*
* @see https://www.rfc-editor.org/rfc/rfc6901
*/
export function toPointer(path) {
	return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
