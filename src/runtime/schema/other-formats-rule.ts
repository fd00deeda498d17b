// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import type { Issue } from "../issue.js";
import { isString } from "./checks.js";
import { mismatch, type Path } from "./explain.js";
import { isDate, isTime } from "./formats/date-time.js";
import { isDuration } from "./formats/duration.js";
import { isEmail } from "./formats/email.js";
import { isHostname } from "./formats/hostname.js";
import { isIpv4, isIpv6 } from "./formats/ip.js";
import { isIri, isIriReference } from "./formats/iri.js";
import { isJsonPointer, isRelativeJsonPointer } from "./formats/json-pointer.js";
import { isRegex } from "./formats/regex.js";
import { isUriTemplate } from "./formats/uri-template.js";
import { isUuid } from "./formats/uuid.js";
import type { RuntimeSchemaObject } from "./runtime-schema.js";

// The formats beyond those of the core rules: how each is checked, and what it is called.
const formats: ReadonlyMap<string, readonly [check: (value: unknown) => boolean, expected: string]> =
  /*@__PURE__*/ new Map([
    ["date", [isDate, 'a date such as "2025-03-01"']],
    ["time", [isTime, 'a time such as "12:00:00Z"']],
    ["duration", [isDuration, 'a duration such as "P1DT12H"']],
    ["email", [isEmail, "an email address"]],
    ["hostname", [isHostname, "a host name"]],
    ["ipv4", [isIpv4, "an IPv4 address"]],
    ["ipv6", [isIpv6, "an IPv6 address"]],
    ["iri", [isIri, "an IRI with a scheme"]],
    ["iri-reference", [isIriReference, "an IRI or a relative reference"]],
    ["uri-template", [isUriTemplate, "a URI template"]],
    ["uuid", [isUuid, "a UUID"]],
    ["json-pointer", [isJsonPointer, "a JSON Pointer"]],
    ["relative-json-pointer", [isRelativeJsonPointer, "a relative JSON Pointer"]],
    ["regex", [isRegex, "a regular expression"]],
  ]);

/** `format`, where CDEvents does not use it. Formats that nobody knows are annotations. */
export function otherFormatsRule({ format = "" }: RuntimeSchemaObject, value: unknown, path: Path): readonly Issue[] {
  const known = formats.get(format);
  if (known === undefined || !isString(value)) return [];
  const [check, expected] = known;
  return check(value) ? [] : [mismatch(path, "format", expected, value)];
}
