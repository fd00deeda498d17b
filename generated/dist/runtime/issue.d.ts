// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* One thing that is wrong with a value: where it is, which rule it breaks, what was expected and what was found.
*
* It is also an issue in the sense of Standard Schema v1 (`message` and `path`).
*
* @see https://standardschema.dev
*/
export interface Issue {
	/** A sentence for people, complete without the other members. */
	readonly message: string;
	/** The way to the offending value: property names and array indices, from the root. Empty for the root itself. */
	readonly path: readonly (string | number)[];
	/** The broken rule: a JSON Schema keyword such as `required` or `format`, or a rule of a binding such as `CORE-02`. */
	readonly keyword: string;
	/** What the rule wants, in a few words: `a string of at least 1 character`. */
	readonly expected?: string;
	/** What was there instead, shortened: `"yesterday"`, `an array`, `missing`. */
	readonly found?: string;
	/** How to mend it, where that is known: "`url` became `uri` in 0.5.0". */
	readonly hint?: string;
}
/**
* The JSON Pointer of a path: `["context", "links", 0]` is `/context/links/0`, the root is the empty string.
*
* @see https://www.rfc-editor.org/rfc/rfc6901
*/
export declare function toPointer(path: readonly (string | number)[]): string;
