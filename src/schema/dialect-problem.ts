import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import { dialectOf } from "./dialect.js";
import { own, type SchemaDocument } from "./schema-document.js";

/** Says that a document is written in a dialect that we do not understand, if it is. */
export function dialectProblem({ path, value }: SchemaDocument): Diagnostic | undefined {
  const $schema = own(value, "$schema");
  if (typeof $schema !== "string" || dialectOf($schema) !== undefined) return undefined;
  const message = `${JSON.stringify($schema)} is not a dialect of JSON Schema that is understood here`;
  return diagnose("unsupported-dialect", message, { file: path, pointer: "/$schema" });
}
