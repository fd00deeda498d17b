// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* The JSON value of a text or of UTF-8 bytes; any other value is returned as it is, since it has been read already.
*
* @throws EventError `not-json` for text that is not JSON, or bytes that are not UTF-8
*/
export declare function readJson(input: unknown): unknown;
