import { similarName } from "../diagnostics/similar-name.js";

/** The formats that JSON Schema defines (2020-12 validation section 7.3). */
const formats: ReadonlySet<string> = new Set(
  (
    "date-time date time duration email idn-email hostname idn-hostname ipv4 ipv6 uri uri-reference iri iri-reference uuid " +
    "uri-template json-pointer relative-json-pointer regex"
  ).split(" "),
);

/**
 * The format that was probably meant by one that JSON Schema does not define. There are others, such as `int32` of OpenAPI, so
 * that only what differs by a slip of the fingers counts; `url` is such a slip, too.
 */
export function misspeltFormat(format: string): string | undefined {
  return formats.has(format) ? undefined : similarName(format, formats, format.length < 8 ? 1 : 2);
}
