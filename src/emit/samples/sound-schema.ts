import type { Definitions, Schema, SchemaObject } from "../../schema/schema.js";
import { schemasOfParts, schemasOfSameValue } from "./subschemas.js";

/** Schemas may be nested this deep; beyond it nobody wants a sample. */
const deepest = 200;

/** Looks whether schemas are such that values can be checked against them at all. */
export class Inspector {
  readonly #definitions: Definitions;
  readonly #inspected = new Map<string, Inspection>();

  constructor(definitions: Definitions) {
    this.#definitions = definitions;
  }

  /**
   * Why nothing can be checked against a schema, so that no sample could be trusted: a reference leads nowhere or, with
   * nothing in between, to itself; a pattern is no regular expression; schemas are nested too deep. `undefined` if all is
   * well.
   */
  unsoundness(schema: Schema): string | undefined {
    const root = inspect(schema);
    if (root.problem !== undefined) return root.problem;
    const reached = new Set(root.references);
    for (const name of reached) {
      const found = this.#inspect(name);
      if (found.problem !== undefined) return found.problem;
      for (const target of found.references) reached.add(target);
    }
    const loop = [...reached].find((name) => this.#comesBackTo(name));
    return loop === undefined ? undefined : `#/$defs/${loop} refers to itself and says nothing about the value`;
  }

  #inspect(name: string): Inspection {
    const known = this.#inspected.get(name);
    if (known !== undefined) return known;
    const definition = Object.hasOwn(this.#definitions, name) ? this.#definitions[name] : undefined;
    const found =
      definition === undefined ? { ...nothing, problem: `#/$defs/${name} is not defined` } : inspect(definition);
    this.#inspected.set(name, found);
    return found;
  }

  #comesBackTo(name: string): boolean {
    const reached = new Set(this.#inspect(name).inPlace);
    for (const next of reached) {
      for (const target of this.#inspect(next).inPlace) reached.add(target);
    }
    return reached.has(name);
  }
}

interface Inspection {
  readonly problem?: string;
  readonly references: readonly string[];
  /** The references that speak about the very value that the schema speaks about. */
  readonly inPlace: readonly string[];
}

const nothing: Inspection = { references: [], inPlace: [] };

function inspect(schema: Schema): Inspection {
  const references = new Set<string>();
  const inPlace = new Set<string>();
  const todo = [{ schema, depth: 0, same: true }];
  for (const { schema: next, depth, same } of todo) {
    if (typeof next === "boolean") continue;
    if (depth > deepest) return { ...nothing, problem: `schemas are nested deeper than ${deepest}` };
    const broken = patternsOf(next).find((pattern) => !isRegularExpression(pattern));
    if (broken !== undefined) return { ...nothing, problem: `${broken} is no regular expression` };
    const target = next.$ref?.slice("#/$defs/".length);
    if (target !== undefined) references.add(target);
    if (target !== undefined && same) inPlace.add(target);
    for (const inner of schemasOfSameValue(next)) todo.push({ schema: inner, depth: depth + 1, same });
    for (const inner of schemasOfParts(next)) todo.push({ schema: inner, depth: depth + 1, same: false });
  }
  return { references: [...references], inPlace: [...inPlace] };
}

function patternsOf({ pattern, patternProperties = {} }: SchemaObject): readonly string[] {
  return [...(pattern === undefined ? [] : [pattern]), ...Object.keys(patternProperties)];
}

function isRegularExpression(pattern: string): boolean {
  try {
    new RegExp(pattern, "u");
    return true;
  } catch {
    return false;
  }
}
