import type { Dialect } from "./dialect.js";
import { keywords } from "./keywords.js";
import { pointerToken } from "./pointer.js";
import type { JsonValue } from "./schema.js";
import { isJsonArray, isJsonObject, type JsonObject } from "./schema-document.js";

/** Is told of each schema within another one, and the pointer from there to it. */
export type SubschemaVisitor = (schema: JsonValue, pointer: string) => void;

/**
 * Visits the schemas that stand directly within a schema, in the order of the text. A property named `items` or `$ref` is
 * not a keyword, and data (`enum`, `const`, `default`) holds no schemas, whatever it looks like.
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
        // A member may be a list of names instead.
        visitMembers(value, `/${name}`, (member, pointer) => {
          if (!isJsonArray(member)) visit(member, pointer);
        });
        break;
    }
  }
}

/** What is no schema at all is a fault of the keyword, whereas each member of a list or map may be at fault itself. */
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
