import { type Definitions, refName, type Schema, type SchemaObject } from "../../schema/schema.js";
import { someSubschema } from "./keywords.js";

/**
 * Tells of schemas whether they say a certain thing, or lead to one that does, or back to themselves. What definitions lead to
 * is found out once, however many schemas refer to them, as is what schemas say that are part of several others: thousands of
 * events share the same few.
 */
export class Reach {
  readonly #definitions: Definitions;
  readonly #says: (schema: SchemaObject) => boolean;
  readonly #found = new Map<string, boolean>();
  readonly #foundIn = new WeakMap<SchemaObject, boolean>();

  constructor(definitions: Definitions, says: (schema: SchemaObject) => boolean) {
    this.#definitions = definitions;
    this.#says = says;
  }

  /** Whether the schema is, or leads to, one that says it, or one that leads back to itself. */
  finds(schema: Schema): boolean {
    if (typeof schema === "boolean") return false;
    const known = this.#foundIn.get(schema);
    if (known !== undefined) return known;
    const found = this.#looksInto(schema);
    this.#foundIn.set(schema, found);
    return found;
  }

  #looksInto(schema: SchemaObject): boolean {
    if (this.#says(schema)) return true;
    if (schema.$ref !== undefined && this.#findsBehind(refName(schema.$ref))) return true;
    return someSubschema(schema, (inner) => this.finds(inner));
  }

  #findsBehind(name: string): boolean {
    const known = this.#found.get(name);
    if (known !== undefined) return known;
    // Whoever asks again before there is an answer has come back to where he was.
    this.#found.set(name, true);
    const found = this.finds(this.#definitions[name] ?? true);
    this.#found.set(name, found);
    return found;
  }
}
