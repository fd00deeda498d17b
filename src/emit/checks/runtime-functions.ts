import { type ImportedSymbol, importedValue } from "../../print/module.js";

/** The functions of the runtime that checks call, with their modules in `runtime/schema`. */
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

/** The name of a function of the runtime that checks call. */
export type RuntimeFunction = keyof typeof modules;

/** Returns a function of the runtime. */
export function runtimeFunction(name: RuntimeFunction): ImportedSymbol {
  return importedValue(`runtime/schema/${modules[name]}.ts`, name);
}

const folder = "runtime/schema/formats";

/** The formats that checks assert, with the function that does. Any other format is an annotation. */
const checks: { readonly [format: string]: ImportedSymbol } = {
  "date-time": importedValue(`${folder}/time.ts`, "isDateTime"),
  date: importedValue(`${folder}/time.ts`, "isDate"),
  time: importedValue(`${folder}/time.ts`, "isTime"),
  duration: importedValue(`${folder}/time.ts`, "isDuration"),
  email: importedValue(`${folder}/text.ts`, "isEmail"),
  hostname: importedValue(`${folder}/text.ts`, "isHostname"),
  ipv4: importedValue(`${folder}/text.ts`, "isIpv4"),
  ipv6: importedValue(`${folder}/text.ts`, "isIpv6"),
  uri: importedValue("runtime/uri.ts", "isUri"),
  "uri-reference": importedValue("runtime/uri.ts", "isUriReference"),
  iri: importedValue(`${folder}/uri.ts`, "isIri"),
  "iri-reference": importedValue(`${folder}/uri.ts`, "isIriReference"),
  "uri-template": importedValue(`${folder}/uri.ts`, "isUriTemplate"),
  uuid: importedValue(`${folder}/text.ts`, "isUuid"),
  "json-pointer": importedValue(`${folder}/text.ts`, "isJsonPointer"),
  "relative-json-pointer": importedValue(`${folder}/text.ts`, "isRelativeJsonPointer"),
  regex: importedValue(`${folder}/text.ts`, "isRegex"),
};

const formatsOfEmptyStrings: ReadonlySet<string> = new Set([
  "uri-reference",
  "iri-reference",
  "uri-template",
  "json-pointer",
  "regex",
]);

/** Returns the check of a format, or `undefined` if the format is an annotation. */
export function formatCheck(format: string | undefined): ImportedSymbol | undefined {
  return format !== undefined && Object.hasOwn(checks, format) ? checks[format] : undefined;
}

/** Whether a format rejects the empty string, so that a `minLength` of 1 is redundant. */
export function excludesEmptyString(format: string): boolean {
  return Object.hasOwn(checks, format) && !formatsOfEmptyStrings.has(format);
}

/** The names of all functions that a check may import. Nothing else in its module may have one of these names. */
export const namesOfRuntimeFunctions: readonly string[] = [
  ...Object.keys(modules),
  ...Object.values(checks).map(({ name }) => name),
];
