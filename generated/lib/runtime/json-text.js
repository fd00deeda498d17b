// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "./event-error.js";
import { isString } from "./schema/checks.js";
import { printable } from "./schema/describe.js";
/**
* Parses a JSON string or UTF-8 bytes. Other values are returned unchanged: they are parsed already.
*
* @throws EventError `not-json` for a string that is not JSON, or bytes that are not UTF-8
*/
export function readJson(input) {
	try {
		const text = input instanceof Uint8Array ? new TextDecoder(undefined, { fatal: true }).decode(input) : input;
		return isString(text) ? JSON.parse(text) : text;
	} catch (cause) {
		throw new EventError("not-json", `not JSON: ${printable(String(cause))}`, [], { cause });
	}
}
