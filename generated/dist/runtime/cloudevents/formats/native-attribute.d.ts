// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type AttributeType, type AttributeValue } from "../attributes.js";
/** A valid attribute value in the native form of its type, as formats with types of their own write it (CORE-18). */
export declare function toNative(value: unknown, type: AttributeType): AttributeValue;
