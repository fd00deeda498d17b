import { allRules } from "../../runtime/schema/all-rules.js";
import type { Rules } from "../../runtime/schema/explain.js";

/** Thrown where a value has been checked for so long that it may never end: references can double the work at each level. */
export class EndlessVerification extends Error {
  override readonly name: string = "EndlessVerification";
}

/** About a second of work; a sample with 50,000 members takes less. */
const mostSteps = 300_000;

/** Counts the steps of checking the values that are tried for one sample. */
export class VerificationBudget {
  #steps = 0;

  /** The rules of the runtime, each application of which counts. */
  readonly rules: Rules = { ...allRules, keywords: [() => this.spend(), ...allRules.keywords] };

  /** Begins with another sample. */
  renew(): void {
    this.#steps = 0;
  }

  /** Counts a step; throws {@link EndlessVerification} where there have been too many. */
  spend(): void {
    if (++this.#steps > mostSteps) throw new EndlessVerification();
  }
}
