import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Definitions, JsonValue, Schema } from "../../schema/schema.js";

// For the time being: gives way to the runtime's own schema walker.
interface Checks {
  readonly ajv: Ajv2020;
  readonly known: WeakMap<object, ValidateFunction>;
}

const checks = new WeakMap<Definitions, Checks>();

/** Whether a value is valid by a schema. */
export function isValid(value: JsonValue, schema: Schema, definitions: Definitions): boolean {
  if (typeof schema === "boolean") return schema;
  const { ajv, known } = checks.get(definitions) ?? newChecks();
  checks.set(definitions, { ajv, known });
  const check = known.get(schema) ?? ajv.compile({ allOf: [schema], $defs: definitions });
  known.set(schema, check);
  return check(value) === true;
}

function newChecks(): Checks {
  const ajv = new Ajv2020({ strict: false, logger: false, validateSchema: false, meta: false });
  addFormats.default(ajv);
  return { ajv, known: new WeakMap() };
}
