// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "./event-error.js";
import { isString } from "./schema/checks.js";
/**
* The JSON value of a text or of UTF-8 bytes; any other value is returned as it is, since it has been read already.
*
* @throws EventError `not-json` for text that is not JSON, or bytes that are not UTF-8
*/
export function readJson(input) {
	try {
		const text = input instanceof Uint8Array ? new TextDecoder(undefined, { fatal: true }).decode(input) : input;
		return isString(text) ? JSON.parse(text) : text;
	} catch (cause) {
		throw new EventError("not-json", `not JSON: ${cause}`, [], { cause });
	}
}
