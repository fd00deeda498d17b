import type { ReleaseModel } from "../model/event-model.js";
import type { ImportedSymbol } from "../print/module.js";
import type { Definitions, Schema } from "../schema/schema.js";
import { declarationOrder } from "./checks/declaration-order.js";
import { emitCheck } from "./checks/emit-check.js";
import { emitSchemaLiteral } from "./checks/emit-schema-literal.js";
import { RuntimeNeeds } from "./checks/runtime-needs.js";

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

/** Prints how the schemas of one release are checked. What its events share is looked at once, however many there are. */
export class BlockPrinter {
  readonly #definitions: Definitions;
  readonly #needs: RuntimeNeeds;
  readonly #sharedChecks: ReadonlySet<string>;

  constructor({ definitions, events }: ReleaseModel) {
    // The names of shared definitions and of the parts of all events do not clash: the model sees to that.
    this.#definitions = Object.assign({}, definitions, ...events.map(({ parts }) => parts));
    this.#needs = new RuntimeNeeds(this.#definitions);
    this.#sharedChecks = new Set(Object.keys(definitions).map(checkName));
  }

  /** Which rules of the runtime explain a schema. */
  rulesFor(schema: Schema): "core" | "text" | "all" {
    return this.#needs.rulesFor(schema);
  }

  /**
   * Prints how the named schemas of one module are checked: for each a function for the fast answer, and data for the slow
   * one; what others refer to comes first.
   *
   * @param entry - the name of the schema that values from outside are checked against; the others are parts of it
   */
  print(
    schemas: readonly (readonly [name: string, schema: Schema])[],
    entry: string | undefined,
  ): readonly CodeBlock[] {
    const taken = new Set(schemas.flatMap(([name]) => [checkName(name), schemaName(name)]));
    const isTaken = (name: string): boolean => taken.has(name) || this.#sharedChecks.has(name);
    const undeclared = new Set(schemas.map(([name]) => name));
    const isDeclared = (name: string): boolean => !undeclared.has(name);
    return declarationOrder(schemas).map(([name, schema]) => {
      const role: "entry" | "definition" = name === entry ? "entry" : "definition";
      const options = { definitions: this.#definitions, needs: this.#needs, role };
      const check = emitCheck(checkName(name), schema, { ...options, checkName, isTaken });
      const literal = emitSchemaLiteral(schema, { ...options, schemaName, isDeclared });
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
