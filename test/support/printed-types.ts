import { type PrintedType, printTypes as prepareTypes } from "../../src/emit/types/print-types.js";
import type { Schema } from "../../src/schema/schema.js";

/** Prints the types of all schemas. */
export function printTypes(named: ReadonlyMap<string, Schema>): ReadonlyMap<string, PrintedType> {
  return new Map(prepareTypes(named));
}
