import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Definitions, JsonValue, Schema } from "../../schema/schema.js";

// For the time being: gives way to the runtime's own schema walker.
const checks = new WeakMap<Definitions, WeakMap<object, ValidateFunction>>();

/** Whether a value is valid by a schema. */
export function isValid(value: JsonValue, schema: Schema, definitions: Definitions): boolean {
  if (typeof schema === "boolean") return schema;
  const known = checks.get(definitions) ?? new WeakMap<object, ValidateFunction>();
  checks.set(definitions, known);
  const check = known.get(schema) ?? compile(schema, definitions);
  known.set(schema, check);
  return check(value) === true;
}

function compile(schema: Schema, definitions: Definitions): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, logger: false });
  addFormats.default(ajv);
  return ajv.compile({ allOf: [schema], $defs: definitions });
}
