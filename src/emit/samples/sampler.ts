import { type Definitions, type JsonValue, refName, type Schema, type SchemaObject } from "../../schema/schema.js";
import { type Alternative, alternatives, type Branching } from "./alternatives.js";
import { plainTextRules } from "./plain-text.js";
import { sampleValues } from "./sample-value.js";
import type { Sampling } from "./sampling.js";
import { Site } from "./site.js";
import type { Inspector } from "./sound-schema.js";
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
  readonly #verifier: Verifier;
  readonly #isCareful: boolean;
  readonly #branching: Branching;
  #steps = 0;
  #failure: Failure | undefined;
  #stoppedByRecursion = false;

  constructor(definitions: Definitions, inspector: Inspector, verifier: Verifier, options: SearchOptions) {
    this.#verifier = verifier;
    this.#isCareful = options.careful;
    this.#branching = {
      definitions,
      isRecursive: (name) => inspector.isRecursive(name),
      recursion: options.recursion,
      step: () => this.#step(),
      refuse: (site, reason) => this.refuse(site, reason),
      refuseRecursion: (site, reason) => {
        this.#stoppedByRecursion = true;
        this.refuse(site, reason);
      },
    };
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
    const root = new Site("minimal");
    if (this.isExhausted) return { site: root, reason: `no valid value was found in ${mostSteps} tries` };
    return this.#failure ?? { site: root, reason: "no value that was tried is valid" };
  }

  first(schemas: readonly Schema[], site: Site): JsonValue | undefined {
    const shared = this.#isRemembered(site) && schemas.length === 1 ? this.#meaning(schemas[0]) : undefined;
    if (shared === undefined) return this.#first(schemas, site);
    const value = site.samples.get(shared) ?? this.#first(schemas, site);
    if (value !== undefined) site.samples.set(shared, value);
    return value;
  }

  *values(schemas: readonly Schema[], site: Site): Generator<JsonValue, undefined> {
    for (const { conjunction, entered } of this.#alternatives(schemas, site)) {
      const place = site.inside(entered);
      let found = false;
      for (const value of sampleValues(conjunction, place, this)) {
        if (!this.#step()) return undefined;
        if (!this.#isAccepted(value, schemas)) continue;
        found = true;
        yield value;
      }
      if (!found) this.refuse(place, "no value that was tried is valid");
    }
    return undefined;
  }

  valueOfEachKind(schemas: readonly Schema[], siteOf: (index: number) => Site): readonly JsonValue[] {
    const kinds: JsonValue[] = [];
    for (const alternative of this.#alternatives(schemas, siteOf(0))) {
      const value = this.#firstOf(alternative, schemas, siteOf(kinds.length));
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

  /**
   * Whether a sample is the same for whatever is at a place: not within a recursion, where it matters how deep. A careful
   * search remembers nothing, since it wants to hear why there is no value, however often it asks.
   */
  #isRemembered(site: Site): boolean {
    return !this.#isCareful && site.entered.size === 0;
  }

  /** What a schema has in common with others that have the same sample: its rules, or the definition that it refers to. */
  #meaning(schema: Schema | undefined): SchemaObject | string | undefined {
    if (typeof schema !== "object") return undefined;
    const { $ref, examples, default: fallback } = schema;
    if ((examples ?? fallback) !== undefined) return schema;
    if ($ref === undefined) return plainTextRules(schema) ?? schema;
    for (const keyword in schema) if (!(keyword === "$ref" || keyword === "description")) return schema;
    const definition = this.#branching.definitions[refName($ref)];
    return typeof definition === "object" ? definition : schema;
  }

  #first(schemas: readonly Schema[], site: Site): JsonValue | undefined {
    for (const alternative of this.#alternatives(schemas, site)) {
      const value = this.#firstOf(alternative, schemas, site);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  #firstOf({ conjunction, entered }: Alternative, schemas: readonly Schema[], site: Site): JsonValue | undefined {
    const place = site.inside(entered);
    for (const value of sampleValues(conjunction, place, this)) {
      if (!this.#step()) return undefined;
      if (this.#isAccepted(value, schemas)) return value;
    }
    this.refuse(place, "no value that was tried is valid");
    return undefined;
  }

  #alternatives(schemas: readonly Schema[], site: Site): Iterable<Alternative> {
    if (site.path.length <= deepest) return alternatives(schemas, site, this.#branching);
    this.refuse(site, `values would be nested deeper than ${deepest}`);
    return [];
  }

  /** Only a careful search looks at each value by itself. */
  #isAccepted(value: JsonValue, schemas: readonly Schema[]): boolean {
    return !this.#isCareful || this.isValid(value, schemas);
  }

  #step(): boolean {
    return ++this.#steps < mostSteps;
  }
}
