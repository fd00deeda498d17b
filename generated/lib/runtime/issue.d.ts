// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* One problem with a value: where it is, which rule it breaks, and how to fix it if that is known. Every issue is also
* an issue in the sense of Standard Schema.
*
* @see https://standardschema.dev/schema#the-specification
* @example
* ```ts
* {
*   message: "unknown property `url`",
*   path: ["subject", "content", "url"],
*   keyword: "additionalProperties",
*   found: '"https://example.com"',
*   hint: "`url` became `uri` in 0.5.0",
* }
* ```
*/
export interface Issue {
	/** A description of the problem in English, complete without the other members. */
	readonly message: string;
	/** The property names and array indices that lead from the root to the value. Empty for the root itself. */
	readonly path: readonly (string | number)[];
	/** The rule that is broken: a JSON Schema keyword such as `required` or `format`, or a similar word. */
	readonly keyword: string;
	/** The expected value in a few words: `a string`, `"success" or "failure"`. */
	readonly expected?: string;
	/** The value that was found, shortened: `"yesterday"`, `an array`, `missing`. */
	readonly found?: string;
	/** How to fix the problem, if that is known: "`url` became `uri` in 0.5.0". */
	readonly hint?: string | undefined;
}
/**
* Returns the JSON Pointer of a path: `["context", "links", 0]` is `/context/links/0`, the root is the empty string.
*
* @see https://www.rfc-editor.org/rfc/rfc6901
*/
export declare function toPointer(path: Issue["path"]): string;
