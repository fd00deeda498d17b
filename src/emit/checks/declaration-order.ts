import { refName, type Schema } from "../../schema/schema.js";
import { someSubschema } from "./keywords.js";

type NamedSchema = readonly [name: string, schema: Schema];

/** Sorts named schemas for declaration: each comes after those that it refers to, unless they refer back to it. */
export function declarationOrder(schemas: readonly NamedSchema[]): readonly NamedSchema[] {
  const byName = new Map(schemas);
  const met = new Set<string>();
  const order: NamedSchema[] = [];
  const declare = (name: string): void => {
    const schema = byName.get(name);
    if (schema === undefined || met.has(name)) return;
    met.add(name);
    forEachReference(schema, declare);
    order.push([name, schema]);
  };
  for (const [name] of schemas) declare(name);
  return order;
}

function forEachReference(schema: Schema, visit: (definition: string) => void): void {
  if (typeof schema === "boolean") return;
  if (schema.$ref !== undefined) visit(refName(schema.$ref));
  someSubschema(schema, (inner) => {
    forEachReference(inner, visit);
    return false;
  });
}
