// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isString } from "./checks.js";
import { report } from "./explain.js";
import { isDate, isTime } from "./formats/date-and-time.js";
import { isDuration } from "./formats/duration.js";
import { isEmail } from "./formats/email.js";
import { isHostname } from "./formats/hostname.js";
import { isIpv4, isIpv6 } from "./formats/ip.js";
import { isIri, isIriReference } from "./formats/iri.js";
import { isJsonPointer, isRelativeJsonPointer } from "./formats/json-pointer.js";
import { isRegex } from "./formats/regex.js";
import { isUriTemplate } from "./formats/uri-template.js";
import { isUuid } from "./formats/uuid.js";
// The formats beyond those of the core rules: how each is checked, and what it is called.
const formats = /*@__PURE__*/ new Map([
	["date", [isDate, "a date such as 2025-03-01"]],
	["time", [isTime, "a time such as 12:00:00Z"]],
	["duration", [isDuration, "a duration such as P1DT12H"]],
	["email", [isEmail, "an email address"]],
	["hostname", [isHostname, "a host name"]],
	["ipv4", [isIpv4, "an IPv4 address"]],
	["ipv6", [isIpv6, "an IPv6 address"]],
	["iri", [isIri, "an IRI"]],
	["iri-reference", [isIriReference, "an IRI reference"]],
	["uri-template", [isUriTemplate, "a URI template"]],
	["uuid", [isUuid, "a UUID"]],
	["json-pointer", [isJsonPointer, "a JSON Pointer"]],
	["relative-json-pointer", [isRelativeJsonPointer, "a relative JSON Pointer"]],
	["regex", [isRegex, "a regular expression"]]
]);
/** `format`, where CDEvents does not use it. Formats that nobody knows are annotations. */
export function otherFormatsRule({ format = "" }, value, visit) {
	const known = formats.get(format);
	if (known !== undefined && isString(value) && !known[0](value)) report(visit, value, "format", known[1]);
}
