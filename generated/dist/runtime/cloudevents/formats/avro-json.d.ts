// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { BinaryReader } from "./binary-reader.js";
import type { BinaryWriter } from "./binary-writer.js";
/** Reads the JSON value behind the index of a branch of `data` (0: the first one after bytes and null). */
export declare function readJson(reader: BinaryReader, index: number): unknown;
/**
* Writes a JSON value, with the index of its branch in front, if the union can hold it.
*
* @returns whether it can; if not, what was written is of no use
*/
export declare function writeJson(writer: BinaryWriter, value: unknown): boolean;
