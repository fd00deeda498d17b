// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
import { isArray, isNumber, isObject, isString, memberNames } from "./checks.js";
import { below, isValid, report, type Visit } from "./explain.js";
import {
  isEmail,
  isHostname,
  isIpv4,
  isIpv6,
  isJsonPointer,
  isRegex,
  isRelativeJsonPointer,
  isUuid,
} from "./formats/text.js";
import { isDate, isDuration, isTime } from "./formats/time.js";
import { isIri, isIriReference, isUriTemplate } from "./formats/uri.js";
import type { RuntimeSchemaObject } from "./runtime-schema.js";
import { equalItems, isMultipleOf, isShallow, lengthOf } from "./values.js";

/** `minimum`, `maximum` and the other keywords for numbers. */
export function numberRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void {
  if (!isNumber(value)) return;
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf } = schema;
  if (minimum !== undefined && value < minimum) report(visit, value, "minimum", `${minimum} or more`);
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum)
    report(visit, value, "exclusiveMinimum", `more than ${exclusiveMinimum}`);
  if (maximum !== undefined && value > maximum) report(visit, value, "maximum", `${maximum} or less`);
  if (exclusiveMaximum !== undefined && value >= exclusiveMaximum)
    report(visit, value, "exclusiveMaximum", `less than ${exclusiveMaximum}`);
  if (multipleOf !== undefined && !isMultipleOf(value, multipleOf))
    report(visit, value, "multipleOf", `a multiple of ${multipleOf}`);
}

/** The limits for the number of characters, items and properties, and `uniqueItems`. */
export function sizeRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void {
  const { minLength = 0, maxLength, minItems, maxItems, minProperties, maxProperties } = schema;
  if (isString(value)) {
    // The core rules check a `minLength` of 1.
    limit(visit, lengthOf(value), "character", { minLength: minLength > 1 ? minLength : 0, maxLength });
  } else if (isArray(value)) {
    limit(visit, value.length, "item", { minItems, maxItems });
    // Values that are nested too deep to be compared are reported by `x-shallow`.
    const [first, second] = (schema.uniqueItems && isShallow(value) && equalItems(value)) || [];
    if (second !== undefined)
      report(visit, value, "uniqueItems", "items that differ", undefined, `items ${first} and ${second} are equal`);
  } else if (isObject(value)) {
    limit(visit, memberNames(value).length, "property", { minProperties, maxProperties });
  }
}

/** `contains`, `minContains` and `maxContains`. */
export function containsRule(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void {
  const { contains, minContains = 1, maxContains } = schema;
  if (contains === undefined || !isArray(value)) return;
  const size = Array.from(value).filter((item, index) => isValid(contains, item, below(visit, index))).length;
  limit(visit, size, "item that matches `contains`", { minContains, maxContains });
}

/** Limits by keyword: those whose name begins with `min` are minima, the others maxima. */
interface Limits {
  readonly [keyword: string]: number | undefined;
}

const plurals: { readonly [unit: string]: string } = {
  property: "properties",
  "item that matches `contains`": "items that match `contains`",
};

function limit(visit: Visit, size: number, unit: string, limits: Limits): void {
  for (const [keyword, bound = size] of Object.entries(limits)) {
    const isMinimum = keyword.startsWith("min");
    if (isMinimum ? size >= bound : size <= bound) continue;
    const units = bound === 1 ? unit : (plurals[unit] ?? `${unit}s`);
    const expected = `at ${isMinimum ? "least" : "most"} ${bound} ${units}`;
    report(visit, size, keyword, expected, undefined, `must have ${expected}, but has ${size}`);
  }
}

type Format = readonly [check: (value: unknown) => boolean, expected: string];

// The formats that the core rules do not check, and how to describe them.
const formats: ReadonlyMap<string, Format> = /*@__PURE__*/ new Map<string, Format>([
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
  ["regex", [isRegex, "a regular expression"]],
]);

/** `format`, except for the formats of the core rules. Unknown formats are annotations. */
export function otherFormatsRule({ format = "" }: RuntimeSchemaObject, value: unknown, visit: Visit): void {
  const known = formats.get(format);
  if (known !== undefined && isString(value) && !known[0](value)) report(visit, value, "format", known[1]);
}
