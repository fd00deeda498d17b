import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import type { Places } from "./places.js";
import { type Definitions, refName, type Schema, type SchemaObject } from "./schema.js";

/**
 * Finds definitions that refer back to themselves for the same value, such as `a -> b -> a`. A validator would never end, so JSON
 * Schema forbids them (2020-12 core section 9.4.1).
 */
export function findEndlessReferences(definitions: Definitions, places: Places): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const done = new Set<string>();
  for (const start of Object.keys(definitions)) {
    // The path from the start. An explicit stack, since chains can be longer than the call stack.
    const way: { readonly name: string; readonly references: Reference[] }[] = [];
    const onTheWay = new Set<string>();
    const enter = (name: string): void => {
      way.push({ name, references: referencesInPlace(definitions[name] ?? true) });
      onTheWay.add(name);
    };
    if (!done.has(start)) enter(start);
    for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
      const next = here.references.pop();
      if (next === undefined) {
        done.add(here.name);
        onTheWay.delete(here.name);
        way.pop();
      } else if (!done.has(next.name)) {
        if (!onTheWay.has(next.name)) enter(next.name);
        else
          diagnostics.push(
            endlessReference(
              way.map(({ name }) => name),
              next,
              places,
            ),
          );
      }
    }
  }
  return diagnostics;
}

interface Reference {
  readonly name: string;
  readonly schema: SchemaObject;
}

/** Returns the references that apply to the same value as the schema, not to a part of it. */
function referencesInPlace(schema: Schema): Reference[] {
  if (typeof schema === "boolean") return [];
  const { $ref, allOf = [], anyOf = [], oneOf = [], dependentSchemas = {} } = schema;
  const { not = true, if: condition = true, then = true, else: otherwise = true } = schema;
  const here = $ref === undefined ? [] : [{ name: refName($ref), schema }];
  const inner = [...allOf, ...anyOf, ...oneOf, ...Object.values(dependentSchemas), not, condition, then, otherwise];
  return [...here, ...inner.flatMap(referencesInPlace)];
}

function endlessReference(way: readonly string[], { name, schema }: Reference, places: Places): Diagnostic {
  const circle = [...way.slice(way.indexOf(name)), name];
  return diagnose("endless-ref", `${circle.join(" -> ")} leads back to where it began`, places.of(schema, "/$ref"));
}
