import type { Definitions, Schema, SchemaObject } from "../../schema/schema.js";
import { schemasOfParts, schemasOfSameValue } from "./subschemas.js";

/** Schemas may be nested this deep; beyond it nobody wants a sample. */
const deepest = 200;

/**
 * Why nothing can be checked against a schema, so that no sample can be trusted either: a reference leads nowhere or, with
 * nothing in between, to itself; a pattern is no regular expression; or it is nested too deep. `undefined` if all is well.
 */
export function unsoundness(schema: Schema, definitions: Definitions): string | undefined {
  const edges = new Map<string, readonly string[]>();
  const todo: { readonly name: string; readonly schema: Schema }[] = [{ name: "", schema }];
  for (const { name, schema: next } of todo) {
    const found = inspect(next);
    if (found.problem !== undefined) return found.problem;
    edges.set(name, found.inPlace);
    for (const target of found.references) {
      const definition = Object.hasOwn(definitions, target) ? definitions[target] : undefined;
      if (definition === undefined) return `#/$defs/${target} is not defined`;
      if (todo.every((known) => known.name !== target)) todo.push({ name: target, schema: definition });
    }
  }
  const loop = [...edges.keys()].find((name) => reaches(edges, name));
  return loop === undefined ? undefined : `#/$defs/${loop} refers to itself and says nothing about the value`;
}

interface Inspection {
  readonly problem?: string;
  readonly references: readonly string[];
  /** The references that speak about the very value that the schema speaks about. */
  readonly inPlace: readonly string[];
}

function inspect(schema: Schema): Inspection {
  const references = new Set<string>();
  const inPlace = new Set<string>();
  const todo = [{ schema, depth: 0, same: true }];
  for (const { schema: next, depth, same } of todo) {
    if (typeof next === "boolean") continue;
    if (depth > deepest) return { problem: `schemas are nested deeper than ${deepest}`, references: [], inPlace: [] };
    const broken = patternsOf(next).find((pattern) => !isRegularExpression(pattern));
    if (broken !== undefined) return { problem: `${broken} is no regular expression`, references: [], inPlace: [] };
    const target = next.$ref?.slice("#/$defs/".length);
    if (target !== undefined) references.add(target);
    if (target !== undefined && same) inPlace.add(target);
    for (const inner of schemasOfSameValue(next)) todo.push({ schema: inner, depth: depth + 1, same });
    for (const inner of schemasOfParts(next)) todo.push({ schema: inner, depth: depth + 1, same: false });
  }
  return { references: [...references], inPlace: [...inPlace] };
}

function reaches(edges: ReadonlyMap<string, readonly string[]>, name: string): boolean {
  const reached = new Set(edges.get(name));
  for (const next of reached) {
    for (const target of edges.get(next) ?? []) reached.add(target);
  }
  return reached.has(name);
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
