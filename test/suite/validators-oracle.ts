import { createRequire } from "node:module";
import type { Ajv2020 as Ajv2020Class } from "ajv/dist/2020.js";

const require = createRequire(import.meta.url);
const { Ajv2020 }: { Ajv2020: typeof Ajv2020Class } = require("ajv/dist/2020.js");
const { fullFormats }: { fullFormats: { readonly [name: string]: AjvFormat } } = require("ajv-formats/dist/formats.js");

type AjvFormat = RegExp | ((text: string) => boolean) | { readonly validate: RegExp | ((text: string) => boolean) };

/** A rule that Ajv's formats are known to break. */
interface KnownFault {
  readonly format: string;
  readonly rule: string;
  /** Whether a string breaks the rule, though Ajv may accept it. */
  readonly applies: (text: string) => boolean;
  /** A string that Ajv accepts. */
  readonly example: string;
}

const offsetFault = {
  rule: "RFC 3339 5.6: an offset is `Z` or `±hh:mm`",
  applies: (text: string) => !/(?:[Zz]|[+-]\d\d:\d\d)$/.test(text),
};

const authorityFault = {
  rule: "RFC 3986 3.2: what follows `//` is an authority, and no path; 3.2.2: brackets stand nowhere else",
  applies: (text: string) => {
    const [, authority = "", rest = ""] = /^(?:[^/?#:]*:)?(?:\/\/([^/?#]*))?(.*)$/su.exec(text) ?? [];
    return !/^(?:[^@[\]]*@)?(?:[^:@[\]]*|\[[^\]]*\])(?::\d*)?$/.test(authority) || /[[\]]/.test(rest);
  },
};

const addressFault = {
  rule: "RFC 3986 3.2.2: a dec-octet has no leading zero",
  applies: (text: string) => /\[[^\]]*(?:[:.]0\d+\.|\.0\d+\])/.test(text),
};

/** What Ajv accepts and the RFCs do not. */
export const knownFaults: readonly KnownFault[] = [
  {
    format: "date-time",
    rule: "RFC 3339 5.6: date and time are separated by `T`",
    applies: (text) => /\s/.test(text),
    example: "2024-01-01 00:00:00Z",
  },
  { format: "date-time", ...offsetFault, example: "2024-01-01T00:00:00+01" },
  { format: "time", ...offsetFault, example: "00:00:00+0100" },
  { format: "uri", ...authorityFault, example: "http://host:port" },
  { format: "uri-reference", ...authorityFault, example: "//host:port" },
  { format: "uri", ...addressFault, example: "http://[::1.2.3.04]" },
  { format: "uri-reference", ...addressFault, example: "//[::1.2.3.04]" },
  {
    format: "uri-reference",
    rule: "RFC 3986 4.2: the first segment of a relative path has no colon",
    applies: (text) => /^[^/?#]*:/.test(text) && !/^[A-Za-z][A-Za-z\d+.-]*:/.test(text),
    example: "1:b",
  },
  {
    format: "duration",
    rule: "RFC 3339 appendix A: no unit is left out between two others",
    applies: (text) => /Y\d+D|H\d+S/.test(text),
    example: "PT1H2S",
  },
];

/** Ajv with full formats, mended where it is known to break their rules. */
export function ajvOracle(): Ajv2020Class {
  const ajv = new Ajv2020({ strict: false, validateFormats: true, ownProperties: true });
  for (const name of Object.keys(fullFormats)) ajv.addFormat(name, (text: string) => isValid(name, text));
  return ajv;
}

/** What Ajv itself says of a format. */
export function ajvAccepts(name: string, text: string): boolean {
  const format = fullFormats[name];
  return format !== undefined && accepts(format, text);
}

/** What Ajv would say of a format without its known faults. */
export function isValid(name: string, text: string): boolean {
  const isFaulty = knownFaults.some((fault) => fault.format === name && fault.applies(text));
  // RFC 3986 3.3: the path of a URI may be empty; Ajv wants one.
  const withPath = name.startsWith("uri") ? text.replace(/^([A-Za-z][A-Za-z\d+.-]*:)(?=[?#]|$)/u, "$1/") : text;
  return !isFaulty && ajvAccepts(name, withPath);
}

function accepts(format: AjvFormat, text: string): boolean {
  if (format instanceof RegExp) return format.test(text);
  if (typeof format === "function") return format(text);
  return accepts(format.validate, text);
}
