import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { DataSchema, LoweredSchema } from "../../../../src/payload-schemas/data-schema.js";
import { lowerProtobuf } from "../../../../src/payload-schemas/protobuf/lower-protobuf.js";

/** A lowered schema and the findings, each as `code: message` or `code, line 2: message`. */
export interface Lowered {
  readonly schema: LoweredSchema | undefined;
  readonly told: readonly string[];
}

/** Lowers a Protobuf schema that can import others. */
export function lowered(text: string, more: Partial<DataSchema> = {}, others: readonly DataSchema[] = []): Lowered {
  const told: string[] = [];
  const schema = lowerProtobuf(
    protoSchema(text, more),
    (code, message, { offset }) => told.push(line(code, offset, message)),
    others,
  );
  function line(code: string, offset: number | undefined, message: string): string {
    return offset === undefined
      ? `${code}: ${message}`
      : `${code}, line ${text.slice(0, offset).split("\n").length}: ${message}`;
  }
  return { schema, told };
}

/** A schema of a catalogue. */
export function protoSchema(text: string, more: Partial<DataSchema> = {}): DataSchema {
  return {
    key: "test",
    name: "test",
    language: "protobuf",
    version: "3",
    document: text,
    place: { file: "test.json" },
    ...more,
  };
}

const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allowUnionTypes: true });
formats.default(ajv);

/** Compiles a schema with Ajv. Rules for member names have no type, which its strictest mode requires. */
export function compiled(schema: LoweredSchema | undefined): ValidateFunction {
  if (schema === undefined) throw new Error("nothing was lowered");
  return ajv.compile(schema);
}

/** A proto3 file with a message that has these statements. */
export function messageOf(statements: string, syntax = 'syntax = "proto3";'): string {
  return `${syntax}\nmessage M {\n${statements}\n}\n`;
}
