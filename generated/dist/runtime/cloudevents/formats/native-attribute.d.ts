// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../../issue.js";
import { type AttributeType, type AttributeValue } from "../attributes.js";
import type { EventOptions } from "../options.js";
/** A valid attribute value in the native form of its type, as formats with types of their own write it (CORE-18). */
export declare function toNative(value: unknown, type: AttributeType): AttributeValue;
/**
* Adds an attribute that was read to an event. A name that is none, or is there already, becomes an issue: which also keeps
* `__proto__` out, the one name that is more than a member.
*/
export declare function putAttribute(event: Record<string, unknown>, name: string, value: unknown, options: EventOptions, issues: Issue[]): void;
