import { toPointer } from "../../runtime/issue.js";
import type { Definitions, JsonValue, Schema, SchemaObject } from "../../schema/schema.js";
import { type Alternative, alternatives, type Branching } from "./alternatives.js";
import { type ExampleSize, Place } from "./place.js";
import type { Search } from "./search.js";
import { proposals } from "./values.js";
import { VerificationLimitError, Verifier } from "./verifier.js";

/** An example, or the reason why there is none and the JSON Pointer of the place in the example that has no value. */
export type Example = { readonly value: JsonValue } | { readonly reason: string; readonly pointer: string };

/** How often a definition may be entered again inside itself. A definition that needs more is considered endless. */
const mostRecursion = 4;

/** The depth to which values are nested. */
const mostDepth = 64;

/** The number of steps to find one example; an ordinary event takes some hundreds. */
const mostSteps = 20_000;

/** The number of kinds of items that an array of a union shows. */
const mostKinds = 16;

/**
 * Makes valid values of schemas that share definitions, for documentation and tests. A minimal example has what is required.
 * A maximal one has every property, and an item of each kind in each array. The same schema always gives the same example.
 *
 * Each example has been checked against its schema. A reason is returned if none was found: there may be none, or finding
 * one may take too long.
 */
export class ExampleMaker {
  readonly #definitions: Definitions;
  readonly #verifier: Verifier;
  readonly #roots = new Map<string, Place>();

  constructor(definitions: Definitions) {
    this.#definitions = definitions;
    this.#verifier = new Verifier(definitions);
  }

  make(schema: Schema, size: ExampleSize): Example {
    this.#verifier.reset();
    try {
      return this.#make(schema, size);
    } catch (error) {
      if (!(error instanceof VerificationLimitError)) throw error;
      if (size === "maximal") return this.make(schema, "minimal");
      return { reason: "checking a value against this schema takes too many steps", pointer: "" };
    }
  }

  #make(schema: Schema, size: ExampleSize): Example {
    let search: ExampleSearch;
    // Recursion is allowed only as far as it is needed; a maximal example shows it once.
    let recursion = size === "maximal" ? 1 : 0;
    do {
      // The first value of most schemas is valid, so that it is enough to check it as a whole.
      const value = this.#search(recursion, false).first([schema], this.#root(size, recursion));
      if (value !== undefined && this.#verifier.isValid(value, schema)) return { value };
      search = this.#search(recursion, true);
      const found = search.first([schema], new Place(size));
      if (found !== undefined) return { value: found };
    } while (search.needsRecursion && ++recursion <= mostRecursion);
    // A schema that allows too much to show all of it can still have a minimal example.
    if (size === "maximal" && search.isExhausted) return this.#make(schema, "minimal");
    const { reason, place } = search.failure;
    return { reason, pointer: toPointer(place.path) };
  }

  /** The root of all examples that are searched for in the same way, so that what they share is found once. */
  #root(size: ExampleSize, recursion: number): Place {
    const key = `${size} ${recursion}`;
    const root = this.#roots.get(key) ?? new Place(size);
    this.#roots.set(key, root);
    return root;
  }

  #search(recursion: number, isCareful: boolean): ExampleSearch {
    return new ExampleSearch(this.#definitions, this.#verifier, recursion, isCareful);
  }
}

/** Searches for one example, counts the steps, and keeps the reason for the deepest failure. */
class ExampleSearch implements Search {
  readonly #verifier: Verifier;
  readonly #isCareful: boolean;
  readonly #branching: Branching;
  #steps = 0;
  #failure: { readonly place: Place; readonly reason: string } | undefined;
  #needsRecursion = false;

  /** @param isCareful - whether to check each value as soon as it is proposed, so that another one can replace it */
  constructor(definitions: Definitions, verifier: Verifier, recursion: number, isCareful: boolean) {
    this.#verifier = verifier;
    this.#isCareful = isCareful;
    this.#branching = {
      definitions,
      recursion,
      step: () => this.#step(),
      refuse: (place, reason) => this.refuse(place, reason),
      refuseRecursion: (place, name) => {
        this.#needsRecursion = true;
        this.refuse(place, `#/$defs/${name} requires itself endlessly`);
      },
    };
  }

  /** Whether a definition was not entered because of the limit of recursion. */
  get needsRecursion(): boolean {
    return this.#needsRecursion;
  }

  /** Whether the search ended before everything was tried. */
  get isExhausted(): boolean {
    return this.#steps >= mostSteps;
  }

  /** The failure that is deepest in the example. */
  get failure(): { readonly place: Place; readonly reason: string } {
    const place = new Place("minimal");
    if (this.isExhausted) return { place, reason: `no valid value was found in ${mostSteps} steps` };
    return this.#failure ?? { place, reason: noValidValue };
  }

  first(schemas: readonly Schema[], place: Place): JsonValue | undefined {
    const [schema = true, ...others] = schemas;
    // A careful search depends on what failed before.
    if (this.#isCareful || others.length > 0) return this.values(schemas, place).next().value;
    const key = isReference(schema) ? schema.$ref : schema;
    const value = place.values.get(key) ?? this.values(schemas, place).next().value;
    if (value !== undefined) place.values.set(key, value);
    return value;
  }

  *values(schemas: readonly Schema[], place: Place): Generator<JsonValue, undefined> {
    for (const alternative of this.#alternatives(schemas, place)) yield* this.#valuesOf(alternative, schemas);
    return undefined;
  }

  valueOfEachKind(schemas: readonly Schema[], first: Place): readonly JsonValue[] {
    const kinds: JsonValue[] = [];
    for (const { rules, place } of this.#alternatives(schemas, first)) {
      const { value } = this.#valuesOf({ rules, place: place.beside(kinds.length) }, schemas).next();
      if (value !== undefined) kinds.push(value);
      if (kinds.length >= mostKinds) break;
    }
    return kinds;
  }

  isValid(value: JsonValue, schemas: readonly Schema[]): boolean {
    return schemas.every((schema) => this.#verifier.isValid(value, schema));
  }

  matches(pattern: string, text: string): boolean {
    return this.#verifier.matches(pattern, text);
  }

  refuse(place: Place, reason: string): void {
    if (this.#failure === undefined || place.path.length > this.#failure.place.path.length) {
      this.#failure = { place, reason };
    }
  }

  optional<T>(action: () => T): T {
    const before = this.#failure;
    const result = action();
    this.#failure = before;
    return result;
  }

  *#valuesOf({ rules, place }: Alternative, schemas: readonly Schema[]): Generator<JsonValue, undefined> {
    let isFound = false;
    for (const value of proposals(rules, place, this)) {
      if (!this.#step()) return undefined;
      if (this.#isCareful && !this.isValid(value, schemas)) continue;
      isFound = true;
      yield value;
    }
    if (!isFound) this.refuse(place, noValidValue);
    return undefined;
  }

  #alternatives(schemas: readonly Schema[], place: Place): Iterable<Alternative> {
    if (place.path.length <= mostDepth) return alternatives(schemas, place, this.#branching);
    this.refuse(place, `values would be nested deeper than ${mostDepth}`);
    return [];
  }

  #step(): boolean {
    return ++this.#steps < mostSteps;
  }
}

/** Whether a schema is just a reference, so that it has the same examples as others that refer to the same definition. */
function isReference(schema: Schema): schema is SchemaObject & { readonly $ref: string } {
  if (typeof schema === "boolean" || schema.$ref === undefined) return false;
  return Object.keys(schema).every((keyword) => keyword === "$ref" || keyword === "description");
}

const noValidValue = "no proposed value is valid";
