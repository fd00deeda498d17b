import type { JsonValue } from "../schema/schema.js";
import type { LoweredSchema, Report } from "./data-schema.js";
import { nameDefinitions } from "./definition-names.js";

/** A lowered schema while it is made. */
export type Draft = { [keyword: string]: JsonValue };

interface Definition {
  /** The steps of its name, its own name last. */
  readonly path: readonly string[];
  readonly references: Draft[];
  draft?: Draft;
}

interface Shared {
  draft: Draft | undefined;
  isDefinition: boolean;
}

/**
 * The types that a document declares and that are used: each is lowered once, whoever refers to it, and gets its name when
 * all are known. Types are taken from a queue instead of being followed, so that circles and long chains of them cost nothing.
 */
export class DefinitionTable {
  readonly #definitions = new Map<string, Definition>();
  readonly #shared = new Map<string, Shared>();
  readonly #queue: string[] = [];

  /**
   * A reference to a type, which other keywords may be set beside.
   *
   * @param key - says the same for the same type
   * @param path - where it is declared, as names; the last one is its own
   */
  refer(key: string, path: readonly string[]): Draft {
    const reference: Draft = { $ref: "" };
    this.#open(key, path).references.push(reference);
    return reference;
  }

  /**
   * A type without a name of its own: as `lower` makes it, until it is asked for again, be it by `lower` itself. From then on
   * it is a definition, and all who asked for it have references, the first one too.
   */
  share(key: string, path: readonly string[], lower: () => Draft): Draft {
    const known = this.#shared.get(key);
    if (known === undefined) {
      const shared: Shared = { draft: undefined, isDefinition: false };
      this.#shared.set(key, shared);
      shared.draft = lower();
      if (shared.isDefinition) this.#promote(key, shared.draft);
      return shared.draft;
    }
    const { references } = this.#open(key, path, false);
    if (!known.isDefinition && known.draft !== undefined) this.#promote(key, known.draft);
    known.isDefinition = true;
    const reference: Draft = { $ref: "" };
    references.push(reference);
    return reference;
  }

  /** Moves what a type says to a definition, and leaves a reference in its place. */
  #promote(key: string, draft: Draft): void {
    const definition = this.#definitions.get(key);
    if (definition === undefined) return;
    definition.draft = { ...draft };
    for (const keyword of Object.keys(draft)) delete draft[keyword];
    draft["$ref"] = "";
    definition.references.push(draft);
  }

  /** Takes the next type that nobody has lowered yet. */
  next(): string | undefined {
    return this.#queue.pop();
  }

  /** Says what a type is. */
  define(key: string, draft: Draft): void {
    const definition = this.#definitions.get(key);
    if (definition !== undefined) definition.draft = draft;
  }

  /** Asks for a type to be lowered that describes the data itself. */
  begin(key: string, path: readonly string[]): void {
    this.#open(key, path);
  }

  /** Puts all together: the root inline, or referred to where it is part of itself. */
  document(rootKey: string, report: Report): LoweredSchema {
    const root = this.#definitions.get(rootKey);
    const named = [...this.#definitions].filter(([, { references }]) => references.length > 0);
    const names = nameDefinitions(new Map(named.map(([key, { path }]) => [key, path])));
    const definitions: Draft = Object.create(null);
    for (const [key, { path, references, draft = {} }] of named) {
      const name = names.get(key);
      if (name === undefined) {
        const message = `another type would get the name of "${path.join("/")}" too`;
        report("name-collision", message, { pointer: "" }, "Give one of the types another name.");
        continue;
      }
      definitions[name] = draft;
      for (const reference of references) reference["$ref"] = `#/$defs/${name}`;
    }
    const rootName = names.get(rootKey);
    const document: Draft = rootName === undefined ? { ...root?.draft } : { $ref: `#/$defs/${rootName}` };
    if (Object.keys(definitions).length > 0) document["$defs"] = definitions;
    return document;
  }

  #open(key: string, path: readonly string[], isQueued = true): Definition {
    const known = this.#definitions.get(key);
    if (known !== undefined) return known;
    const definition: Definition = { path, references: [] };
    this.#definitions.set(key, definition);
    if (isQueued) this.#queue.push(key);
    return definition;
  }
}
