// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* Parses a JSON string or UTF-8 bytes. Other values are returned unchanged: they are parsed already.
*
* @throws EventError `not-json` for a string that is not JSON, or bytes that are not UTF-8
*/
export declare function readJson(input: unknown): unknown;
