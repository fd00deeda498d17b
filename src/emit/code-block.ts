import type { ImportedSymbol } from "../print/module.js";
import type { Definitions, Schema } from "../schema/schema.js";
import { emitCheck } from "./checks/emit-check.js";
import { emitSchemaLiteral } from "./checks/emit-schema-literal.js";

/** The check and the carried schema of one named schema, and what they use. */
export interface CodeBlock {
  readonly check: string;
  readonly schemaName: string;
  readonly schemaLiteral: string;
  /** The names of the definitions that the check refers to. */
  readonly checkedDefinitions: readonly string[];
  /** The names of the definitions that the schema refers to. */
  readonly carriedDefinitions: readonly string[];
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

/**
 * Prints how the named schemas of one module are checked: for each a function for the fast answer, and data for the slow one.
 *
 * @param entry - the name of the schema that values from outside are checked against; the others are parts of it
 */
export function codeBlocks(
  schemas: readonly (readonly [name: string, schema: Schema])[],
  definitions: Definitions,
  entry: string | undefined,
): readonly CodeBlock[] {
  const taken = schemas.flatMap(([name]) => [checkName(name), schemaName(name)]);
  return schemas.map(([name, schema]) => {
    const role = name === entry ? "entry" : "definition";
    const others = taken.filter((other) => other !== checkName(name));
    const check = emitCheck(checkName(name), schema, { definitions, checkName, taken: others, role });
    const literal = emitSchemaLiteral(schema, { definitions, schemaName, role });
    taken.push(...check.names);
    return {
      check: check.code,
      schemaName: schemaName(name),
      schemaLiteral: literal.code,
      checkedDefinitions: check.definitions,
      carriedDefinitions: literal.definitions,
      imports: check.imports,
    };
  });
}
