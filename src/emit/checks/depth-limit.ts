import type { Definitions, Schema } from "../../schema/schema.js";
import { definitionName, subschemas } from "./keywords.js";

/**
 * Whether a check has to limit how deep a value may be nested before it walks it: where definitions refer to themselves, or
 * items are compared with each other, the walk goes as deep as the value does.
 */
export function needsDepthLimit(schema: Schema, definitions: Definitions): boolean {
  return visit(schema, definitions, [], new Set());
}

function visit(schema: Schema, definitions: Definitions, open: readonly string[], done: Set<string>): boolean {
  if (typeof schema === "boolean") return false;
  if (schema.uniqueItems === true) return true;
  if (subschemas(schema).some((inner) => visit(inner.schema, definitions, open, done))) return true;
  if (schema.$ref === undefined) return false;
  const name = definitionName(schema.$ref);
  if (open.includes(name)) return true;
  if (done.has(name)) return false;
  const isRecursive = visit(definitions[name] ?? true, definitions, [...open, name], done);
  done.add(name);
  return isRecursive;
}
