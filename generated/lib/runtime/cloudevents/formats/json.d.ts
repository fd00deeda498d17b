// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type BatchFormat, type EventFormat } from "./format.js";
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
export declare const json: EventFormat<string>;
/**
* The JSON batch format, CloudEvents 1.0.2: a JSON array of events, possibly empty.
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/formats/json-format.md#4-json-batch-format
*/
export declare const jsonBatch: BatchFormat<string>;
