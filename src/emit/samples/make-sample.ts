import { toPointer } from "../../runtime/issue.js";
import type { Definitions, JsonValue, Schema } from "../../schema/schema.js";
import { Sampler } from "./sampler.js";
import { type SampleSize, Site } from "./site.js";
import { Inspector } from "./sound-schema.js";
import { EndlessVerification } from "./verification-budget.js";
import { Verifier } from "./verify.js";

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
  return new SampleMaker(definitions).make(schema, size);
}

/** Makes samples of many schemas that share definitions, as {@link makeSample} does of one; what they share is made once. */
export class SampleMaker {
  readonly #definitions: Definitions;
  readonly #inspector: Inspector;
  readonly #verifier: Verifier;
  readonly #roots = new Map<string, Site>();

  constructor(definitions: Definitions) {
    this.#definitions = definitions;
    this.#inspector = new Inspector(definitions);
    this.#verifier = new Verifier(definitions);
  }

  make(schema: Schema, size: SampleSize): Sample {
    this.#verifier.budget.renew();
    try {
      return this.#search(schema, size);
    } catch (error) {
      if (!(error instanceof EndlessVerification)) throw error;
      return { reason: "to check a value by this schema takes too many steps", pointer: "" };
    }
  }

  #search(schema: Schema, size: SampleSize): Sample {
    const unsound = this.#inspector.unsoundness(schema);
    if (unsound !== undefined) return { reason: unsound, pointer: "" };
    let sampler: Sampler;
    // Recursion is only allowed as far as it is needed; a maximal sample shows it once.
    let recursion = size === "maximal" ? 1 : 0;
    do {
      // Most schemas need no search: the first value is valid, and it is enough to check it as a whole.
      const value = this.#sampler(recursion, false).first([schema], this.#root(size, recursion));
      if (value !== undefined && this.#verifier.isValid(value, schema)) return { value };
      sampler = this.#sampler(recursion, true);
      const found = sampler.first([schema], new Site(size));
      if (found !== undefined) return { value: found };
    } while (sampler.wasStoppedByRecursion && ++recursion <= mostRecursion);
    // What is too much to show in full may still be shown in short.
    if (size === "maximal" && sampler.isExhausted) return this.#search(schema, "minimal");
    const { reason, site } = sampler.failure;
    return { reason, pointer: toPointer(site.path) };
  }

  /** The place of the whole sample, the same for all samples that are made by the same rules. */
  #root(size: SampleSize, recursion: number): Site {
    const key = `${size} ${recursion}`;
    const known = this.#roots.get(key) ?? new Site(size);
    this.#roots.set(key, known);
    return known;
  }

  #sampler(recursion: number, careful: boolean): Sampler {
    return new Sampler(this.#definitions, this.#inspector, this.#verifier, { recursion, careful });
  }
}
