// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { BinaryReader } from "./binary-reader.js";
import type { BinaryWriter } from "./binary-writer.js";
/** A `google.protobuf.Any`. */
export interface AnyMessage {
	/** Names the type of the message: `type.googleapis.com/google.protobuf.Duration`. */
	readonly typeUrl: string;
	/** The bytes of the message. */
	readonly value: Uint8Array;
	/** The bytes of the Any itself. */
	readonly encoded: Uint8Array;
}
/** Reads an Any: all that the reader holds. */
export declare function readAny(reader: BinaryReader): AnyMessage;
/** Writes an Any as an embedded message. */
export declare function writeAny(writer: BinaryWriter, tag: number, typeUrl: string, value: Uint8Array): void;
/** The URI of a type URL, whose scheme may be missing and is then https. */
export declare function toUri(typeUrl: string): string;
/** A URI as a type URL in its usual form, without https. */
export declare function fromUri(uri: string): string;
