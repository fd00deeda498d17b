// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { BinaryReader, BinaryWriter } from "./binary.js";
/**
* Reads a JSON value.
*
* @param index - the branch of the union `data`, counted after bytes and null
*/
export declare function readJson(reader: BinaryReader, index: number): unknown;
/**
* Writes the branch and the value of JSON data, if the union can hold it.
*
* @returns whether it can; if not, discard what was written
*/
export declare function writeJson(writer: BinaryWriter, value: unknown): boolean;
