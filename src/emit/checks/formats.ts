import { type ImportedSymbol, importedValue } from "../../print/module.js";

const folder = "runtime/schema/formats";

/** The formats that checks assert, and the function of the runtime that does it. Any other format is an annotation. */
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

/** The names of the formats that are asserted. */
export const assertedFormats: readonly string[] = Object.keys(checks);

/** The names of the functions that assert formats. */
export const namesOfFormatChecks: readonly string[] = Object.values(checks).map(({ name }) => name);

/** The check of a format, or `undefined` where the format is but an annotation. */
export function formatCheck(format: string | undefined): ImportedSymbol | undefined {
  return format !== undefined && Object.hasOwn(checks, format) ? checks[format] : undefined;
}

/** Whether a format has no empty strings, so that a `minLength` of 1 says nothing more. */
export function excludesEmptyString(format: string): boolean {
  return Object.hasOwn(checks, format) && !formatsOfEmptyStrings.has(format);
}
