// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "./event-error.js";

/**
 * The JSON value of a text or of UTF-8 bytes; any other value is returned as it is, since it has been read already.
 *
 * @throws EventError `not-json` for text that is not JSON, or bytes that are not UTF-8
 */
export function readJson(input: unknown): unknown {
  if (typeof input !== "string" && !(input instanceof Uint8Array)) return input;
  try {
    return JSON.parse(typeof input === "string" ? input : new TextDecoder("utf-8", { fatal: true }).decode(input));
  } catch (cause) {
    throw new EventError("not-json", `not JSON: ${cause instanceof Error ? cause.message : "unreadable"}`, [], {
      cause,
    });
  }
}
