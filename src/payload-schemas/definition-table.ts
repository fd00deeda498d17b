import type { JsonValue } from "../schema/schema.js";
import type { LoweredSchema, Report } from "./data-schema.js";

/** A lowered schema under construction. */
export type Draft = { [keyword: string]: JsonValue };

interface Definition {
  /** The names of its namespaces and enclosing types, then its own name. */
  readonly path: readonly string[];
  readonly references: Draft[];
  draft?: Draft;
}

interface Shared {
  draft: Draft | undefined;
  isDefinition: boolean;
}

/**
 * The types of a document that are used. Each is lowered once, and gets its name when all are known. A queue takes the
 * place of recursion, so types can be circular or form long chains.
 */
export class DefinitionTable {
  readonly #definitions = new Map<string, Definition>();
  readonly #shared = new Map<string, Shared>();
  readonly #queue: string[] = [];

  /**
   * Returns a reference to a type. Other keywords can be added to it.
   *
   * @param key - identifies the type
   * @param path - the names of its namespaces and enclosing types, then its own name
   */
  refer(key: string, path: readonly string[]): Draft {
    const reference: Draft = { $ref: "" };
    this.#open(key, path).references.push(reference);
    return reference;
  }

  /**
   * Lowers a type without a name in place. If it is used again, even by `lower` itself, it becomes a definition, and
   * the first use becomes a reference as well.
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

  /** Moves a type to a definition, and leaves a reference in its place. */
  #promote(key: string, draft: Draft): void {
    const definition = this.#definitions.get(key);
    if (definition === undefined) return;
    definition.draft = { ...draft };
    for (const keyword of Object.keys(draft)) delete draft[keyword];
    draft["$ref"] = "";
    definition.references.push(draft);
  }

  /** Removes the next type to be lowered from the queue. */
  next(): string | undefined {
    return this.#queue.pop();
  }

  /** Sets the schema of a type. */
  define(key: string, draft: Draft): void {
    const definition = this.#definitions.get(key);
    if (definition !== undefined) definition.draft = draft;
  }

  /** Adds the type that describes the data to the queue. */
  begin(key: string, path: readonly string[]): void {
    this.#open(key, path);
  }

  /** Returns the whole document. The root is inline unless it refers to itself. */
  document(rootKey: string, report: Report): LoweredSchema {
    const root = this.#definitions.get(rootKey);
    const named = [...this.#definitions].filter(([, { references }]) => references.length > 0);
    const names = nameDefinitions(new Map(named.map(([key, { path }]) => [key, path])));
    const definitions: Draft = Object.create(null);
    for (const [key, { path, references, draft = {} }] of named) {
      const name = names.get(key);
      if (name === undefined) {
        const message = `another type has the same name in PascalCase as "${path.join("/")}"`;
        report("name-collision", message, { pointer: "" }, "Rename one of the types.");
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

/** How many steps of a path form the name in each attempt. */
const attempts = [1, 2, 3, 4, 5, 6, 7, 8, Number.POSITIVE_INFINITY];

/**
 * Names each type in PascalCase: by its own name, preceded by as many enclosing names as distinguish it from others.
 * Types are never numbered, so a type keeps its name when others are added. Names that differ only in case count as
 * equal.
 *
 * @param paths - the steps of the full name of each type, its own name last
 * @returns the names, without types that cannot be distinguished from an earlier one
 */
function nameDefinitions(paths: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  let open = [...paths];
  for (const steps of attempts) {
    for (const [key, path] of open) names.set(key, pascalName(path.slice(-steps)));
    const owners = countNames(names);
    open = open.filter(([key]) => (owners.get(foldedName(names, key)) ?? 0) > 1);
    if (open.length === 0) break;
  }
  const taken = new Set<string>();
  for (const [key] of open) {
    const name = foldedName(names, key);
    if (taken.has(name)) names.delete(key);
    taken.add(name);
  }
  return names;
}

function foldedName(names: ReadonlyMap<string, string>, key: string): string {
  return names.get(key)?.toLowerCase() ?? "";
}

function countNames(names: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names.values()) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  return counts;
}

/** Joins the words of all steps: `["trip_types", "stopTime"]` becomes `TripTypesStopTime`. */
function pascalName(steps: readonly string[]): string {
  const words = steps.flatMap((step) => step.match(/[A-Za-z0-9]+/g) ?? []);
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  return /^[A-Za-z]/.test(name) ? name : `Type${name}`;
}
