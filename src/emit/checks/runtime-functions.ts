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
  memberNames: "members",
  everyName: "members",
  everyItem: "items",
  countItems: "items",
  equals: "equality",
  isUnique: "equality",
  lengthOf: "length",
  isMultipleOf: "multiple-of",
  isShallow: "depth",
} as const;

/** A function of the runtime that checks are made of. */
export function runtimeFunction(name: keyof typeof modules): ImportedSymbol {
  return importedValue(`runtime/schema/${modules[name]}.ts`, name);
}

/** The names of all these functions, which nothing in a module with a check may have. */
export const namesOfRuntimeFunctions: readonly string[] = Object.keys(modules);
