import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import { dialectOf } from "./dialect.js";
import { own, type SchemaDocument } from "./schema-document.js";

/** Returns a diagnostic if a document has an unsupported dialect. */
export function dialectProblem({ path, value }: SchemaDocument): Diagnostic | undefined {
  const $schema = own(value, "$schema");
  if (typeof $schema !== "string" || dialectOf($schema) !== undefined) return undefined;
  const message = `${JSON.stringify($schema)} is not a supported dialect of JSON Schema`;
  return diagnose("unsupported-dialect", message, { file: path, pointer: "/$schema" });
}
