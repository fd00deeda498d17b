// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { ToMessageOptions } from "../cloudevents/bindings/binding.js";
import { type Content, contentOf } from "../cloudevents/data.js";
import type { CloudEvent } from "../cloudevents/event.js";
import { json } from "../cloudevents/formats/json.js";
import type { EventOptions } from "../cloudevents/options.js";
import type { ContentMode, MessageDefinition, MessageVariant } from "./message-variant.js";
import { memberOf } from "./variables.js";

/** What a binding is told to write an event in the mode of its message, or of the endpoint. */
export function writingOptions(
  variant: MessageVariant<unknown, unknown>,
  endpoint: ContentMode,
  options: Pick<EventOptions, "json">,
): ToMessageOptions {
  const { mode = endpoint.mode, format = endpoint.format ?? json, definition } = variant;
  const { extensionTypes = {} } = definition;
  const shared = { extensionTypes, ...(options.json && { json: options.json }) };
  return mode === "structured" ? { ...shared, mode, format } : shared;
}

/** Whether an event is a CloudEvent: whether its definition has rules for attributes. */
export function isCloudEvent(event: unknown, definition: MessageDefinition): event is CloudEvent {
  return event !== undefined && definition.attributes !== undefined;
}

/** The body of a message without an envelope, and its content type. */
export function plainContent(
  message: unknown,
  { contentType = "application/json" }: MessageVariant<unknown, unknown>,
  options: Pick<EventOptions, "json">,
): Content {
  const data = memberOf(message, "data");
  return contentOf({ ...envelope, datacontenttype: contentType, data }, options);
}

// What writes data asks for an event.
const envelope: CloudEvent = { specversion: "1.0", id: "-", source: "-", type: "-" };
