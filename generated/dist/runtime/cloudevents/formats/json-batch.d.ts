// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { BatchFormat } from "./format.js";
/**
* The JSON batch format, CloudEvents 1.0.2: a JSON array of events, possibly empty (JSON-13).
*
* @see https://github.com/cloudevents/spec/blob/main/cloudevents/formats/json-format.md#4-json-batch-format
*/
export declare const jsonBatch: BatchFormat<string>;
