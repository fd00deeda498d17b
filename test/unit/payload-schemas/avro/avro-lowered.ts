import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { lowerAvro } from "../../../../src/payload-schemas/avro/lower-avro.js";
import type { DataSchema, LoweredSchema, Report } from "../../../../src/payload-schemas/data-schema.js";
import type { JsonValue } from "../../../../src/schema/schema.js";

/** A lowered schema and the findings, each as `code pointer: message`. */
export interface Lowered {
  readonly schema: LoweredSchema | undefined;
  readonly told: readonly string[];
}

/** Lowers an Avro schema that can use the types of others. */
export function lowered(
  document: JsonValue,
  more: Partial<DataSchema> = {},
  others: readonly DataSchema[] = [],
): Lowered {
  const told: string[] = [];
  const source: DataSchema = {
    key: "test",
    name: "test",
    language: "avro",
    version: "1.12.0",
    document,
    place: { file: "test.json" },
    ...more,
  };
  const report: Report = (code, message, { pointer }) => told.push(`${code} ${pointer}: ${message}`);
  const schema = lowerAvro(source, report, others);
  return { schema, told };
}

const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
formats.default(ajv);

/** Compiles a schema with Ajv in strict mode, except for unions of types. */
export function compiled(schema: LoweredSchema | undefined): ValidateFunction {
  if (schema === undefined) throw new Error("nothing was lowered");
  return ajv.compile(schema);
}

/** A record with one field of a type. */
export function recordOf(type: JsonValue, field: { readonly [name: string]: JsonValue } = {}): JsonValue {
  return { type: "record", name: "R", fields: [{ name: "f", type, ...field }] };
}
