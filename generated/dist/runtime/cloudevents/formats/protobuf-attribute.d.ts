// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { AttributeType, AttributeValue } from "../attributes.js";
import type { BinaryReader } from "./binary-reader.js";
import type { BinaryWriter } from "./binary-writer.js";
/** The type of an attribute, by the member that it arrived in, and its value: `undefined` for an impossible timestamp. */
export interface TypedValue {
	readonly type: AttributeType;
	readonly value: AttributeValue | undefined;
}
/** Reads a value; `undefined` for a message without a member that is known. The last member wins (PB-08). */
export declare function readValue(reader: BinaryReader): TypedValue | undefined;
/** Writes a valid value in the member of its type, also where it is false, 0 or empty (PB-09). */
export declare function writeValue(writer: BinaryWriter, name: string, value: unknown, type: AttributeType): void;
