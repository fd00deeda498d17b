import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { lowerAvro } from "../../../../src/payload-schemas/avro/lower-avro.js";
import type { DataSchema } from "../../../../src/payload-schemas/data-schema.js";
import type { LoweredSchema } from "../../../../src/payload-schemas/lowered-schema.js";
import type { JsonValue } from "../../../../src/schema/schema.js";

/** What became of a schema, and what was said about it: `code pointer: message`. */
export interface Lowered {
  readonly schema: LoweredSchema | undefined;
  readonly told: readonly string[];
}

/** Lowers an Avro schema. */
export function lowered(document: JsonValue, more: Partial<DataSchema> = {}): Lowered {
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
  const schema = lowerAvro(source, (code, message, { pointer }) => told.push(`${code} ${pointer}: ${message}`));
  return { schema, told };
}

const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
formats.default(ajv);

/** Compiles a schema with Ajv, as strictly as it can, but for unions of types. */
export function compiled(schema: LoweredSchema | undefined): ValidateFunction {
  if (schema === undefined) throw new Error("nothing was lowered");
  return ajv.compile(schema);
}

/** A record with one field, of the type. */
export function recordOf(type: JsonValue, field: { readonly [name: string]: JsonValue } = {}): JsonValue {
  return { type: "record", name: "R", fields: [{ name: "f", type, ...field }] };
}
