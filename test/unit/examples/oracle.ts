import { Ajv2020, type AnySchema, type ValidateFunction } from "ajv/dist/2020.js";
import { default as addFormats } from "ajv-formats";
import type { Definitions, Schema } from "../../../src/schema/schema.js";

/** Ajv with full formats: what decides whether a sample is valid. */
export function newAjv(): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false, ownProperties: true });
  addFormats.default(ajv, { mode: "full" });
  return ajv;
}

/** A check by Ajv of a schema in the model's form. */
export function ajvCheck(schema: Schema, definitions: Definitions): ValidateFunction {
  const whole: AnySchema = { $id: "urn:x:sample", allOf: [schema], $defs: definitions };
  return newAjv().compile(whole);
}
