import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { DataSchema } from "../../../../src/payload-schemas/data-schema.js";
import type { LoweredSchema } from "../../../../src/payload-schemas/lowered-schema.js";
import { lowerProtobuf } from "../../../../src/payload-schemas/protobuf/lower-protobuf.js";

/** What became of a schema, and what was said about it: `code "text at the place": message`. */
export interface Lowered {
  readonly schema: LoweredSchema | undefined;
  readonly told: readonly string[];
}

/** Lowers a Protobuf schema. */
export function lowered(text: string, more: Partial<DataSchema> = {}): Lowered {
  const told: string[] = [];
  const source: DataSchema = {
    key: "test",
    name: "test",
    language: "protobuf",
    version: "3",
    document: text,
    place: { file: "test.json" },
    ...more,
  };
  const schema = lowerProtobuf(source, (code, message, { offset }) =>
    told.push(`${code} ${JSON.stringify(text.slice(offset).split(/[\s;]/, 1)[0])}: ${message}`),
  );
  return { schema, told };
}

const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allowUnionTypes: true });
formats.default(ajv);

/** Compiles a schema with Ajv. Rules for the names of members have no type, which its strictest mode wants. */
export function compiled(schema: LoweredSchema | undefined): ValidateFunction {
  if (schema === undefined) throw new Error("nothing was lowered");
  return ajv.compile(schema);
}

/** A file of proto3 with a message that has these statements. */
export function messageOf(statements: string, syntax = 'syntax = "proto3";'): string {
  return `${syntax}\nmessage M {\n${statements}\n}\n`;
}
