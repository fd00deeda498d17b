import { stringLiteral } from "../../print/literals.js";
import type { ImportedSymbol } from "../../print/module.js";
import { type Definitions, refName, type Schema } from "../../schema/schema.js";
import { type Condition, test } from "./condition.js";
import type { NameScope } from "./name-scope.js";
import type { Place } from "./place.js";
import { type RuntimeFunction, runtimeFunction } from "./runtime-functions.js";

/** Everything that is shared while one check is printed. */
export interface CheckContext {
  readonly definitions: Definitions;
  readonly areFormatsAsserted: boolean;
  /** Returns the condition under which a value is valid. */
  readonly check: (schema: Schema, place: Place) => Condition;
  /** Returns the condition that a value is an object with a member. */
  readonly hasMember: (subject: string, name: string) => Condition;
  /** Imports a function and returns its name. */
  readonly use: (symbol: ImportedSymbol) => string;
  /** Imports a function of the runtime and returns its name. */
  readonly runtime: (name: RuntimeFunction) => string;
  /** Returns the name of the function that checks the target of a reference. */
  readonly refer: (ref: string) => string;
  /** Declares a constant of the module and returns its name. Equal expressions share one. */
  readonly constant: (path: readonly string[], role: string, type: string, expression: string) => string;
  /** Declares a function that checks a schema and returns its name. A schema has one for each role. */
  readonly helper: (schema: Schema, path: readonly string[], role: string, print: (name: string) => string) => string;
}

/** The declarations and imports that printing a check has produced. */
export interface CheckParts {
  /** Constants and helpers by name, in the order of their first use. */
  readonly constants: ReadonlyMap<string, string>;
  readonly helpers: ReadonlyMap<string, string>;
  /** The imported functions by name. */
  readonly imports: ReadonlyMap<string, ImportedSymbol>;
  /** The definitions by the name of the function that checks them. */
  readonly references: ReadonlyMap<string, string>;
}

/** What {@link createContext} needs. */
export interface ContextOptions {
  readonly definitions: Definitions;
  readonly areFormatsAsserted: boolean;
  readonly scope: NameScope;
  readonly nameOfCheck: (definition: string) => string;
  readonly check: (context: CheckContext, schema: Schema, place: Place) => Condition;
}

/** Creates the context of a check and a function that returns the parts collected so far. */
export function createContext({ definitions, areFormatsAsserted, scope, nameOfCheck, check }: ContextOptions): {
  readonly context: CheckContext;
  readonly parts: () => CheckParts;
} {
  const constants = new Map<string, string>();
  const helpers = new Map<string, string>();
  const namesOfHelpers = new Map<Schema, Map<string, string>>();
  const imports = new Map<string, ImportedSymbol>();
  const references = new Map<string, string>();
  const use = (symbol: ImportedSymbol): string => {
    imports.set(symbol.name, symbol);
    return symbol.name;
  };
  const context: CheckContext = {
    definitions,
    areFormatsAsserted,
    check: (schema, place) => check(context, schema, place),
    use,
    hasMember: (subject, name) =>
      test(`${use(runtimeFunction("has"))}(${subject}, ${stringLiteral(name)})`, `isObject(${subject})`),
    runtime: (name) => use(runtimeFunction(name)),
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
      // Reserved before its body is printed, so that a helper comes before the helpers it calls.
      helpers.set(name, "");
      helpers.set(name, print(name));
      return name;
    },
  };
  const parts = (): CheckParts => ({
    constants: new Map([...constants].map(([declaration, name]) => [name, `const ${name}${declaration}`])),
    helpers,
    imports,
    references,
  });
  return { context, parts };
}
