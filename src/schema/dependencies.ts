import type { JsonValue, Schema } from "./schema.js";
import { isJsonArray, isJsonObject } from "./schema-document.js";

type Required = { [name: string]: readonly string[] };
type Schemas = { [name: string]: Schema };

/** The two keywords that replaced `dependencies` (2019-09 validation section 6.5.4). */
export interface Dependencies {
  readonly dependentRequired?: Required;
  readonly dependentSchemas?: Schemas;
}

/**
 * Merges the old and the new keywords for dependencies. The maps have no prototype, so a property named `__proto__` is a normal
 * property.
 */
export function joinDependencies(
  maps: readonly (JsonValue | undefined)[],
  lowerMember: (value: JsonValue, map: number, name: string) => Schema,
): Dependencies {
  const required: Required = Object.create(null);
  const schemas: Schemas = Object.create(null);
  for (const [index, map] of maps.entries()) {
    if (!isJsonObject(map)) continue;
    for (const [name, value] of Object.entries(map)) {
      if (isJsonArray(value)) required[name] = union(required[name] ?? [], value);
      else schemas[name] = both(schemas[name], lowerMember(value, index, name));
    }
  }
  return {
    ...(Object.keys(required).length > 0 && { dependentRequired: required }),
    ...(Object.keys(schemas).length > 0 && { dependentSchemas: schemas }),
  };
}

function union(names: readonly string[], more: readonly JsonValue[]): readonly string[] {
  return [...new Set([...names, ...more.filter((name) => typeof name === "string")])];
}

function both(first: Schema | undefined, second: Schema): Schema {
  return first === undefined ? second : { allOf: [first, second] };
}
