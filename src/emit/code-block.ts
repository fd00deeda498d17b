import type { ImportedSymbol } from "../print/module.js";
import { importedValue } from "../print/module.js";
import type { Schema } from "../schema/schema.js";
import { emitCheck } from "./checks/emit-check.js";
import { emitSchemaLiteral } from "./checks/emit-schema-literal.js";
import { runtimePath } from "./paths.js";

/** The check and the carried schema of one named schema, and what they use. */
export interface CodeBlock {
  readonly check: string;
  readonly schemaName: string;
  readonly schemaLiteral: string;
  /** The names of the definitions that either refers to. */
  readonly definitions: ReadonlySet<string>;
  readonly imports: readonly ImportedSymbol[];
}

/** The name of the function that checks a named schema. */
export function checkName(name: string): string {
  return `is${name}`;
}

/** The name of the constant that carries a named schema. */
export function schemaName(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}Schema`;
}

/** Prints how a named schema is checked: a function for the fast answer, and data for the slow one. */
export function codeBlock(name: string, schema: Schema): CodeBlock {
  const check = emitCheck(checkName(name), schema, checkName);
  const literal = emitSchemaLiteral(schema, schemaName);
  return {
    check: check.code,
    schemaName: schemaName(name),
    schemaLiteral: literal.code,
    definitions: new Set([...check.definitions, ...literal.definitions]),
    imports: check.runtimeImports.map((symbol) => importedValue(runtimePath("schema/checks.ts"), symbol)),
  };
}
