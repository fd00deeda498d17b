import { type Definitions, refName, type Schema } from "../../../schema/schema.js";

/** Returns the scalar members of data, which can fill a placeholder of the same name. */
export function scalarMembers(schema: Schema, definitions: Definitions): ReadonlySet<string> {
  const names = new Set<string>();
  const collect = (found: Schema): void => {
    if (typeof found === "boolean") return;
    for (const part of found.allOf ?? []) collectOnce(part);
    for (const [name, member] of Object.entries(found.properties ?? {})) {
      if (isScalar(member, definitions, new Set())) names.add(name);
    }
  };
  const seen = new Set<Schema>();
  const collectOnce = (found: Schema): void => {
    const target = followed(found, definitions);
    if (seen.has(target)) return;
    seen.add(target);
    collect(found);
    collect(target);
  };
  collectOnce(schema);
  return names;
}

function isScalar(schema: Schema, definitions: Definitions, seen: Set<Schema>): boolean {
  const target = followed(schema, definitions);
  if (typeof target === "boolean" || seen.has(target)) return false;
  seen.add(target);
  if (target.const !== undefined) return typeof target.const !== "object";
  if (target.enum !== undefined)
    return target.enum.some((value) => typeof value === "string" || typeof value === "number");
  const alternatives = target.anyOf ?? target.oneOf;
  if (alternatives !== undefined) return alternatives.some((part) => isScalar(part, definitions, seen));
  const types = typeof target.type === "string" ? [target.type] : (target.type ?? []);
  return types.some((type) => type === "string" || type === "number" || type === "integer" || type === "boolean");
}

/** What a schema refers to in the end; itself if it refers to nothing. References in a circle lead to anything. */
function followed(schema: Schema, definitions: Definitions): Schema {
  let target = schema;
  for (const seen = new Set<Schema>(); typeof target === "object" && target.$ref !== undefined; ) {
    if (seen.has(target)) return true;
    seen.add(target);
    target = definitions[refName(target.$ref)] ?? true;
  }
  return target;
}
