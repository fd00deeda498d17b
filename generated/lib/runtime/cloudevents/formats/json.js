// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isArray } from "../../schema/checks.js";
import { messageError } from "../issues.js";
import { mapBatch } from "./format.js";
import { parseJsonText, readJsonEvent, scanJson, writeJsonEvent } from "./json-event.js";
/**
* The JSON event format, CloudEvents 1.0.2. Every implementation supports it.
*
* Bytes are written as `data_base64`, text as a string, and any other data as a JSON value. Unset attributes are not
* written.
*
* @example
* ```ts
* const text = json.encode(event); // '{"specversion":"1.0","id":"a1",...}'
* const copy = json.decode(text);
* ```
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/formats/json-format.md
*/
export const json = {
	mediaType: "application/cloudevents+json",
	contentType: "application/cloudevents+json; charset=UTF-8",
	encode: (event, options = {}) => writeJsonEvent(event, options),
	decode(encoded, options = {}) {
		const { text, value } = parseJsonText(encoded);
		return readJsonEvent(text, value, options);
	}
};
/**
* The JSON batch format, CloudEvents 1.0.2: a JSON array of events, possibly empty.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/formats/json-format.md#4-json-batch-format
*/
export const jsonBatch = {
	mediaType: "application/cloudevents-batch+json",
	// No charset: JSON does not need it, and the Go SDK rejects a batch with parameters.
	encode: (events, options = {}) => `[${mapBatch(events, (event) => writeJsonEvent(event, options)).join(",")}]`,
	decode(encoded, options = {}) {
		const { text, value } = parseJsonText(encoded);
		const elements = scanJson(text);
		if (elements === undefined) throw messageError("malformed-message", "depth", "the batch is nested too deep");
		if (!isArray(value)) throw messageError("malformed-message", "type", "a batch must be a JSON array");
		return mapBatch([...elements.entries()], ([index, element]) => readJsonEvent(element.text, value[index], options));
	}
};
