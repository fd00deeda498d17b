import type { Definitions, JsonValue, Schema } from "../../schema/schema.js";
import { type Alternative, alternatives, type Branching } from "./alternatives.js";
import { sampleValues } from "./sample-value.js";
import type { Sampling } from "./sampling.js";
import { rootSite, type Site } from "./site.js";
import type { Verifier } from "./verify.js";

/** Values may be nested this deep. */
const deepest = 64;

/** So many things are tried for one sample; an ordinary event takes some hundreds. */
const mostSteps = 10_000;

/** An array of a union shows so many kinds of items. */
const mostKinds = 16;

/** Why no value was found, and where. */
export interface Failure {
  readonly site: Site;
  readonly reason: string;
}

/** How a sample is searched for. */
export interface SearchOptions {
  /** How often a definition may be entered again inside itself. */
  readonly recursion: number;
  /** Whether each value is checked as soon as it is made, so that another one can take its place. */
  readonly careful: boolean;
}

/** The search for one sample: keeps count of what was tried, and of what went wrong where. */
export class Sampler implements Sampling {
  readonly definitions: Definitions;
  readonly #verifier: Verifier;
  readonly #options: SearchOptions;
  #steps = 0;
  #failure: Failure | undefined;
  #stoppedByRecursion = false;

  constructor(definitions: Definitions, verifier: Verifier, options: SearchOptions) {
    this.definitions = definitions;
    this.#verifier = verifier;
    this.#options = options;
  }

  /** Whether more recursion might have led to a value. */
  get wasStoppedByRecursion(): boolean {
    return this.#stoppedByRecursion;
  }

  /** Whether the search was given up before everything had been tried. */
  get isExhausted(): boolean {
    return this.#steps >= mostSteps;
  }

  /** The failure that is deepest in the sample. */
  get failure(): Failure {
    const root = rootSite("minimal");
    if (this.isExhausted) return { site: root, reason: `no valid value was found in ${mostSteps} tries` };
    return this.#failure ?? { site: root, reason: "no value that was tried is valid" };
  }

  *values(schemas: readonly Schema[], site: Site): Generator<JsonValue, undefined> {
    for (const alternative of this.#alternatives(schemas, site)) yield* this.#valuesOf(alternative, schemas);
    return undefined;
  }

  valueOfEachKind(schemas: readonly Schema[], siteOf: (index: number) => Site): readonly JsonValue[] {
    const kinds: JsonValue[] = [];
    for (const { conjunction, site } of this.#alternatives(schemas, siteOf(0))) {
      const place = { ...site, path: siteOf(kinds.length).path };
      const { value } = this.#valuesOf({ conjunction, site: place }, schemas).next();
      if (value !== undefined) kinds.push(value);
      if (kinds.length >= mostKinds) break;
    }
    return kinds;
  }

  isValid(value: JsonValue, schemas: readonly Schema[]): boolean {
    return schemas.every((schema) => this.#verifier.isValid(value, schema));
  }

  refuse(site: Site, reason: string): void {
    if (this.#failure === undefined || site.path.length > this.#failure.site.path.length) {
      this.#failure = { site, reason };
    }
  }

  attempt<T>(action: () => T): T {
    const before = this.#failure;
    const result = action();
    this.#failure = before;
    return result;
  }

  *#alternatives(schemas: readonly Schema[], site: Site): Generator<Alternative> {
    if (site.path.length > deepest) {
      this.refuse(site, `values would be nested deeper than ${deepest}`);
      return;
    }
    const branching: Branching = {
      definitions: this.definitions,
      recursion: this.#options.recursion,
      step: () => this.#step(),
      refuse: (place, reason) => this.refuse(place, reason),
      refuseRecursion: (place, reason) => {
        this.#stoppedByRecursion = true;
        this.refuse(place, reason);
      },
    };
    yield* alternatives(schemas, site, branching);
  }

  *#valuesOf({ conjunction, site }: Alternative, schemas: readonly Schema[]): Generator<JsonValue, undefined> {
    let found = false;
    for (const value of sampleValues(conjunction, site, this)) {
      if (!this.#step()) return undefined;
      if (this.#options.careful && !this.isValid(value, schemas)) continue;
      found = true;
      yield value;
    }
    if (!found) this.refuse(site, "no value that was tried is valid");
    return undefined;
  }

  #step(): boolean {
    return ++this.#steps < mostSteps;
  }
}
