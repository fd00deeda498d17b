// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
/**
* The parts that all formats and bindings share: the event, its attributes, and its validation (CloudEvents 1.0.2 plus
* the working draft of July 2026).
*
* @module
*/
export { type AttributeType, type AttributeValue, coreAttributes } from "./attributes.js";
export type { CloudEvent } from "./event.js";
export type { ReadOptions, WriteOptions } from "./options.js";
export { payloadOf } from "./payload.js";
export { validateEvent } from "./validate.js";
