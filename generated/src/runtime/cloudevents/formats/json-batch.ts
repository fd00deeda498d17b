// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import { scanJson } from "../json-scan.js";
import { mapBatch } from "./batch.js";
import type { BatchFormat } from "./format.js";
import { parseJsonText, readJsonEvent, writeJsonEvent } from "./json-event.js";

/**
 * The JSON batch format, CloudEvents 1.0.2: a JSON array of events, possibly empty (JSON-13).
 *
 * @see https://github.com/cloudevents/spec/blob/main/cloudevents/formats/json-format.md#4-json-batch-format
 */
export const jsonBatch: BatchFormat<string> = {
  mediaType: "application/cloudevents-batch+json",
  // No charset, which JSON does not need: the Go SDK takes a batch with any parameter for something else.
  encode: (events, options = {}) => `[${mapBatch(events, (event) => writeJsonEvent(event, options)).join(",")}]`,
  decode(encoded, options = {}) {
    const { text, value } = parseJsonText(encoded);
    const elements = scanJson(text);
    if (elements === undefined) {
      throw new EventError("malformed-message", "the batch is nested too deep");
    }
    if (!Array.isArray(value)) {
      throw new EventError("malformed-message", "a batch must be a JSON array");
    }
    const values: readonly unknown[] = value;
    return mapBatch([...elements.entries()], ([index, element]) => readJsonEvent(element.text, values[index], options));
  },
};
