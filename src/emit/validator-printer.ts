import type { ReleaseModel } from "../model/event-model.js";
import type { ImportedSymbol } from "../print/module.js";
import type { Definitions, Schema } from "../schema/schema.js";
import { declarationOrder } from "./checks/declaration-order.js";
import { emitCheck } from "./checks/emit-check.js";
import { emitSchemaLiteral } from "./checks/emit-schema-literal.js";
import { RuntimeNeeds } from "./checks/runtime-needs.js";

/** The check and the schema literal of a named schema, and what they use. */
export interface Validator {
  readonly check: string;
  readonly schemaName: string;
  readonly schemaLiteral: string;
  /** The names of the definitions that the check refers to. */
  readonly checkedDefinitions: readonly string[];
  /** The names of the definitions that the schema refers to. */
  readonly carriedDefinitions: readonly string[];
  readonly imports: readonly ImportedSymbol[];
}

/** Returns the name of the function that checks a named schema. */
export function checkName(name: string): string {
  return `is${name}`;
}

/** Returns the name of the constant that holds a named schema. */
export function schemaName(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}Schema`;
}

/** Prints the checks and schema literals of a release. */
export class ValidatorPrinter {
  readonly #definitions: Definitions;
  readonly #needs: RuntimeNeeds;
  readonly #sharedChecks: ReadonlySet<string>;

  constructor({ definitions, events }: ReleaseModel) {
    // The model guarantees that shared definitions and the parts of all events have different names.
    this.#definitions = Object.assign({}, definitions, ...events.map(({ parts }) => parts));
    this.#needs = new RuntimeNeeds(this.#definitions);
    this.#sharedChecks = new Set(Object.keys(definitions).map(checkName));
  }

  /** Returns the rules of the runtime that explain a schema. */
  rulesFor(schema: Schema): "core" | "text" | "all" {
    return this.#needs.rulesFor(schema);
  }

  /**
   * Prints the validators of the named schemas of one module: a function that tests a value, and data that explains what is
   * wrong with it. Schemas come after those that they refer to.
   *
   * @param entry - the schema that checks values from outside. Without one, the module exports all of its validators.
   */
  print(
    schemas: readonly (readonly [name: string, schema: Schema])[],
    entry: string | undefined,
  ): readonly Validator[] {
    const isExported = entry === undefined;
    const taken = new Set(schemas.flatMap(([name]) => [checkName(name), schemaName(name)]));
    const isTaken = (name: string): boolean => taken.has(name) || this.#sharedChecks.has(name);
    const undeclared = new Set(schemas.map(([name]) => name));
    const isDeclared = (name: string): boolean => !undeclared.has(name);
    return declarationOrder(schemas).map(([name, schema]) => {
      const role: "entry" | "definition" = name === entry ? "entry" : "definition";
      const options = { definitions: this.#definitions, needs: this.#needs, role };
      const declaration = `${isExported ? "export " : ""}const ${schemaName(name)}: RuntimeSchema = `;
      const check = emitCheck(checkName(name), schema, { ...options, checkName, isTaken, isExported });
      const literal = emitSchemaLiteral(schema, { ...options, schemaName, isDeclared, before: declaration.length });
      undeclared.delete(name);
      for (const helper of check.names) taken.add(helper);
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
}
