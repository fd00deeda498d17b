import { type Definitions, refName, type Schema, type SchemaObject } from "../../schema/schema.js";
import { someSubschema } from "./keywords.js";

/**
 * A predicate on schemas that also holds for schemas around or referring to one for which it holds, and for schemas that lead
 * back to themselves. Answers are cached, because many events share the same definitions.
 */
export class TransitivePredicate {
  readonly #definitions: Definitions;
  readonly #predicate: (schema: SchemaObject) => boolean;
  readonly #knownDefinitions = new Map<string, boolean>();
  readonly #known = new WeakMap<SchemaObject, boolean>();

  constructor(definitions: Definitions, predicate: (schema: SchemaObject) => boolean) {
    this.#definitions = definitions;
    this.#predicate = predicate;
  }

  /** Whether the predicate holds for a schema or for one that it leads to. */
  holds(schema: Schema): boolean {
    if (typeof schema === "boolean") return false;
    const known = this.#known.get(schema);
    if (known !== undefined) return known;
    const found = this.#holdsInside(schema);
    this.#known.set(schema, found);
    return found;
  }

  #holdsInside(schema: SchemaObject): boolean {
    if (this.#predicate(schema)) return true;
    if (schema.$ref !== undefined && this.#holdsForDefinition(refName(schema.$ref))) return true;
    return someSubschema(schema, (inner) => this.holds(inner));
  }

  #holdsForDefinition(name: string): boolean {
    const known = this.#knownDefinitions.get(name);
    if (known !== undefined) return known;
    // Asking again before there is an answer means that the definition leads back to itself.
    this.#knownDefinitions.set(name, true);
    const found = this.holds(this.#definitions[name] ?? true);
    this.#knownDefinitions.set(name, found);
    return found;
  }
}
