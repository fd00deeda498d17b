import type { Dialect } from "./dialect.js";
import { keywords } from "./keywords.js";
import { pointerToken } from "./pointer.js";
import type { JsonValue } from "./schema.js";
import { isJsonArray, isJsonObject, type JsonObject } from "./schema-document.js";

/** Called for each direct subschema, with its relative JSON Pointer. */
export type SubschemaVisitor = (schema: JsonValue, pointer: string) => void;

/**
 * Visits the direct subschemas of a schema in source order. Properties named like keywords are not keywords, and data (`enum`,
 * `const`, `default`) does not contain schemas.
 */
export function eachSubschema(schema: JsonObject, dialect: Dialect, visit: SubschemaVisitor): void {
  const known = keywords(dialect);
  for (const name of Object.keys(schema)) {
    const value = schema[name];
    switch (known.get(name)?.shape) {
      case "schema":
        visitSchema(value, `/${name}`, visit);
        break;
      case "schema-or-schemas":
        if (isJsonArray(value)) visitMembers(value, `/${name}`, visit);
        else visitSchema(value, `/${name}`, visit);
        break;
      case "schemas":
      case "schema-map":
      case "schema-by-pattern":
        visitMembers(value, `/${name}`, visit);
        break;
      case "dependencies":
        // A member can also be a list of names.
        visitMembers(value, `/${name}`, (member, pointer) => {
          if (!isJsonArray(member)) visit(member, pointer);
        });
        break;
    }
  }
}

/** Skips other values, which are reported for the keyword. Members of lists and maps are reported one by one. */
function visitSchema(value: JsonValue | undefined, pointer: string, visit: SubschemaVisitor): void {
  if (isJsonObject(value) || typeof value === "boolean") visit(value, pointer);
}

function visitMembers(value: JsonValue | undefined, pointer: string, visit: SubschemaVisitor): void {
  if (isJsonArray(value)) {
    for (const [index, member] of value.entries()) visit(member, `${pointer}/${index}`);
  } else if (isJsonObject(value)) {
    for (const name of Object.keys(value)) {
      const member = value[name];
      if (member !== undefined) visit(member, pointer + pointerToken(name));
    }
  }
}
