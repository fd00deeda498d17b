// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { EventError } from "../../event-error.js";
import type { CloudEvent } from "../event.js";
import type { ReadOptions, WriteOptions } from "../options.js";
import { assertNoIssues, assertValid, validateEvent } from "../validate.js";
import type { EventFormat } from "./format.js";

/** The JSON event format. */
export const json: EventFormat<string> = {
  mediaType: "application/cloudevents+json",
  contentType: "application/cloudevents+json; charset=UTF-8",
  encode,
  decode,
};

function encode(event: CloudEvent, options: WriteOptions = {}): string {
  assertValid(event, options);
  return JSON.stringify(event);
}

function decode(encoded: string | Uint8Array, options: ReadOptions = {}): CloudEvent {
  if (typeof encoded !== "string") throw new EventError("malformed-message", "not yet");
  const event: unknown = JSON.parse(encoded);
  assertNoIssues(event, validateEvent(event, options));
  return event;
}
