// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { type AttributeType, type AttributeValue } from "../attributes.js";
import type { BinaryReader, BinaryWriter } from "./binary.js";
/** Reads a tag. */
export declare function readTag(reader: BinaryReader): number;
/**
* Skips an unknown field.
*
* @param last - the message's last known field: a field up to this number has the wrong wire type if it gets here
*/
export declare function skipField(reader: BinaryReader, tag: number, last: number): void;
/** Reads the length of an embedded message and returns a reader of that message. */
export declare function readMessage(reader: BinaryReader): BinaryReader;
/** Reads bytes after their length. */
export declare function readBytes(reader: BinaryReader): Uint8Array;
/** Reads UTF-8 after its length. */
export declare function readText(reader: BinaryReader): string;
/** Writes a tag, a length and bytes. */
export declare function writeBytes(writer: BinaryWriter, tag: number, bytes: Uint8Array): void;
/** Writes a tag, a length and a string. */
export declare function writeText(writer: BinaryWriter, tag: number, text: string): void;
/** Writes the tag of an embedded message. Its fields and a call of {@link endMessage} must follow. */
export declare function startMessage(writer: BinaryWriter, tag: number): number;
/** Writes the length of the message that was started at `start`. */
export declare function endMessage(writer: BinaryWriter, start: number): void;
/** A `google.protobuf.Any`. */
export interface AnyMessage {
	/** The type of the message: `type.googleapis.com/google.protobuf.Duration`. */
	readonly typeUrl: string;
	/** The bytes of the message. */
	readonly value: Uint8Array;
	/** The bytes of the Any itself. */
	readonly encoded: Uint8Array;
}
/** Reads an Any up to the end of the reader. */
export declare function readAny(reader: BinaryReader): AnyMessage;
/** Writes an Any as an embedded message. */
export declare function writeAny(writer: BinaryWriter, tag: number, typeUrl: string, value: Uint8Array): void;
/** The value of an attribute and the type of its member: `undefined` for an impossible timestamp. */
export interface TypedValue {
	readonly type: AttributeType;
	readonly value: AttributeValue | undefined;
}
/**
* Reads a `CloudEventAttributeValue`, a oneof with a member for each attribute type. The last member counts. Returns
* `undefined` for a message without a known member.
*/
export declare function readValue(reader: BinaryReader): TypedValue | undefined;
/** Writes a valid value in the member of its type, even if it is false, 0 or empty. */
export declare function writeValue(writer: BinaryWriter, name: string, value: unknown, type: AttributeType): void;
