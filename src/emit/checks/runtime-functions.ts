import { type ImportedSymbol, importedValue } from "../../print/module.js";

/** The functions of the runtime that checks are made of, and the modules below `runtime/schema` that they stand in. */
const modules = {
  isObject: "checks",
  isArray: "checks",
  isString: "checks",
  isNonEmptyString: "checks",
  isNumber: "checks",
  isInteger: "checks",
  isBoolean: "checks",
  isExactlyOne: "checks",
  hasOwn: "checks",
  has: "checks",
  memberNames: "checks",
  everyName: "checks",
  everyItem: "checks",
  countItems: "checks",
  equals: "values",
  isUnique: "values",
  lengthOf: "values",
  isMultipleOf: "values",
  isShallow: "values",
} as const;

/** A function of the runtime that checks are made of. */
export function runtimeFunction(name: keyof typeof modules): ImportedSymbol {
  return importedValue(`runtime/schema/${modules[name]}.ts`, name);
}

/** The names of all these functions, which nothing in a module with a check may have. */
export const namesOfRuntimeFunctions: readonly string[] = Object.keys(modules);
