// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/** What stands for itself in a header. */
export declare const plain: RegExp;
/**
* Encodes what is not printable ASCII, the space, `"` and `%` as UTF-8 `%XX`, and nothing else (HTTP-05). The text must be
* a valid String attribute, which has no lone surrogates.
*/
export declare function encodePercent(text: string): string;
/**
* Undoes {@link encodePercent}, and before it the double quotes with backslash escapes that senders before 1.0 used
* (HTTP-06). Decodes once, whatever comes out.
*
* @returns `undefined` for a malformed escape, bytes that are not UTF-8, or a quote without an end
*/
export declare function decodePercent(text: string): string | undefined;
