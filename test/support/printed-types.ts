import { type PrintedType, printTypes as prepareTypes } from "../../src/emit/types/print-types.js";
import type { Schema } from "../../src/schema/schema.js";

/** All types of some schemas, printed. */
export async function printTypes(named: ReadonlyMap<string, Schema>): Promise<ReadonlyMap<string, PrintedType>> {
  return new Map(await prepareTypes(named));
}
