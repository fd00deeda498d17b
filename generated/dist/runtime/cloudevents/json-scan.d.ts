// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/** A value directly inside a JSON object (with its name) or array (without): its text, with the white space around it. */
export interface JsonMember {
	readonly name: string;
	readonly text: string;
}
/**
* The members of the outermost object, or the elements of the outermost array, of a text that is known to be JSON, as text.
* It sees what `JSON.parse` drops: repeated names, how numbers were written, and nesting that a walk by recursion dies of.
*
* @returns `undefined` if the text is nested too deep
*/
export declare function scanJson(text: string): JsonMember[] | undefined;
