import { toPointer } from "../../runtime/issue.js";
import type { Definitions, JsonValue, Schema } from "../../schema/schema.js";
import { Sampler } from "./sampler.js";
import type { SampleSize } from "./site.js";
import { unsoundness } from "./sound-schema.js";

/** A sample, or why there is none, with the JSON Pointer of the place in the sample for which no value was found. */
export type Sample = { readonly value: JsonValue } | { readonly reason: string; readonly pointer: string };

/** How often a definition may be entered again inside itself: what needs more than this is taken to be endless. */
const mostRecursion = 4;

/**
 * Makes a valid value of a schema, for documentation and tests: the same one each time. A minimal sample has what is
 * required; a maximal one has every property, and in each array at least one item, or one of each kind.
 *
 * What is returned has been checked against the schema. A schema for which no value is found gives a reason instead:
 * there may be none, it may be out of this tool's reach, or finding it would take too long.
 */
export function makeSample(schema: Schema, definitions: Definitions, size: SampleSize): Sample {
  const unsound = unsoundness(schema, definitions);
  if (unsound !== undefined) return { reason: unsound, pointer: "" };
  let sampler: Sampler;
  // Recursion is only allowed as far as it is needed; a maximal sample shows it once.
  let recursion = size === "maximal" ? 1 : 0;
  do {
    sampler = new Sampler(definitions, recursion);
    for (const value of sampler.values([schema], { path: [], size, entered: new Map() })) return { value };
  } while (sampler.wasStoppedByRecursion && ++recursion <= mostRecursion);
  const { reason, site } = sampler.failure;
  return { reason, pointer: toPointer(site.path) };
}
