// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { explain, type Visit } from "./explain.js";
import type { RuntimeSchema } from "./runtime-schema.js";

/** Whether nothing is wrong with a value at a place. */
export function isValid(schema: RuntimeSchema, value: unknown, { rules, path }: Visit): boolean {
  return explain(schema, value, rules, path).length === 0;
}
