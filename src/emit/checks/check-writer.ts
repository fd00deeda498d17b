import type { ImportedSymbol } from "../../print/module.js";
import { type Definitions, refName, type Schema } from "../../schema/schema.js";
import type { NameScope } from "./name-scope.js";

/** Collects the text of the functions and constants that one check is made of. It lives as long as the check is written. */
export interface CheckWriter {
  readonly definitions: Definitions;
  readonly areFormatsAsserted: boolean;
  /** The name of a function of the runtime, which is imported for having been asked for. */
  readonly use: (symbol: ImportedSymbol) => string;
  /** The name of the function that checks what a reference leads to. */
  readonly refer: (ref: string) => string;
  /** The name of a constant of the module; equal expressions share one. */
  readonly constant: (path: readonly string[], role: string, type: string, expression: string) => string;
  /** The name of the function that checks a schema; one schema has one, however often it is asked for. */
  readonly helper: (schema: Schema, path: readonly string[], role: string, print: (name: string) => string) => string;
}

/** What a {@link CheckWriter} has collected. */
export interface WrittenCheck {
  /** The constants and helpers by name, in the order in which they were asked for. */
  readonly constants: ReadonlyMap<string, string>;
  readonly helpers: ReadonlyMap<string, string>;
  /** The imported functions by name. */
  readonly imports: ReadonlyMap<string, ImportedSymbol>;
  /** The definitions by the name of the function that checks them. */
  readonly references: ReadonlyMap<string, string>;
}

/** A writer, and a way to read what it has collected. */
export function checkWriter(
  definitions: Definitions,
  areFormatsAsserted: boolean,
  scope: NameScope,
  nameOfCheck: (definition: string) => string,
): { readonly writer: CheckWriter; readonly written: () => WrittenCheck } {
  const constants = new Map<string, string>();
  const helpers = new Map<string, string>();
  const namesOfHelpers = new Map<Schema, Map<string, string>>();
  const imports = new Map<string, ImportedSymbol>();
  const references = new Map<string, string>();
  const writer: CheckWriter = {
    definitions,
    areFormatsAsserted,
    use: (symbol) => {
      imports.set(symbol.name, symbol);
      return symbol.name;
    },
    refer: (ref) => {
      const definition = refName(ref);
      references.set(nameOfCheck(definition), definition);
      return nameOfCheck(definition);
    },
    constant: (path, role, type, expression) => {
      const declaration = `: ${type} = ${expression};\n`;
      const name = constants.get(declaration) ?? scope("", path, role);
      constants.set(declaration, name);
      return name;
    },
    helper: (schema, path, role, print) => {
      const names = namesOfHelpers.get(schema) ?? new Map<string, string>();
      namesOfHelpers.set(schema, names);
      const known = names.get(role);
      if (known !== undefined) return known;
      const name = scope("is", path);
      names.set(role, name);
      // Set before the body is printed, so that helpers stand in the order in which a reader meets them.
      helpers.set(name, "");
      helpers.set(name, print(name));
      return name;
    },
  };
  const written = (): WrittenCheck => ({
    constants: new Map([...constants].map(([declaration, name]) => [name, `const ${name}${declaration}`])),
    helpers,
    imports,
    references,
  });
  return { writer, written };
}
