import type { DataSchema } from "../data-schema.js";
import type { LoweredSchema, Report } from "../lowered-schema.js";

/** Lowers a Protobuf schema to JSON Schema. */
export function lowerProtobuf(_schema: DataSchema, report: Report): LoweredSchema | undefined {
  report("invalid-data-schema", "Protobuf is not read yet", { pointer: "" });
  return undefined;
}
