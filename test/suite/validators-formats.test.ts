import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isIpv4, isIpv6, isJsonPointer, isRelativeJsonPointer, isUuid } from "../../src/runtime/schema/formats/text.js";
import { isDate, isDateTime, isDuration, isTime } from "../../src/runtime/schema/formats/time.js";
import { isUri, isUriReference } from "../../src/runtime/uri.js";
import { ajvAccepts, isValid, knownFaults } from "./validators-oracle.js";

/** Formats, and strings from which neighbours on both sides of the rules are made. */
const formats: readonly (readonly [format: string, check: (value: unknown) => boolean, seeds: readonly string[]])[] = [
  ["date-time", isDateTime, ["2024-02-29T23:59:60Z", "2023-03-20T14:27:05.315384+01:30", "1900-02-28t00:00:00z"]],
  ["date", isDate, ["2024-02-29", "2023-02-28", "1900-02-28", "2000-02-29", "2023-12-31", "2023-04-30"]],
  ["time", isTime, ["23:59:60Z", "00:29:60-23:30", "14:27:05.315384+01:30"]],
  ["uri", isUri, ["http://u:p@example.com:80/a/b;c?d=e/f?#g/h?", "urn:a:b", "http://[::1.2.3.4]:80/%41", "a:/b//c"]],
  [
    "uri-reference",
    isUriReference,
    ["//u@example.com:80/a?b#c", "/a/b", "./a:b", "?q", "a/b:c", "//[1:2::8]", "http:"],
  ],
  ["ipv4", isIpv4, ["192.168.0.1", "255.249.199.0"]],
  [
    "ipv6",
    isIpv6,
    ["::1", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1:2:3:4:5:6:1.2.3.4", "1::2.3.4.5"],
  ],
  ["uuid", isUuid, ["2eb8aa08-aa98-11ea-b4aa-73b441d16380"]],
  ["duration", isDuration, ["P1Y2M3DT4H5M6S", "P2W", "PT1H"]],
  ["json-pointer", isJsonPointer, ["/a~0b/c~1d", ""]],
  ["relative-json-pointer", isRelativeJsonPointer, ["0#", "10/a~1b"]],
];

const pieces = [
  ..."0123456789:;./?#[]@!$&'()*+,=-_~% TtZzaAfFgGvVPWYMDHS",
  "::",
  "%2F",
  "%4",
  "\n",
  "\ud800",
  "é",
  "৪",
];

/** A seed after a few insertions, deletions and replacements. */
function neighbours(seeds: readonly string[]): fc.Arbitrary<string> {
  const edit = fc.tuple(fc.nat(40), fc.nat(2), fc.constantFrom("", ...pieces));
  return fc.tuple(fc.constantFrom(...seeds), fc.array(edit, { minLength: 0, maxLength: 3 })).map(([seed, edits]) =>
    edits.reduce((text, [at, dropped, piece]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + piece + text.slice(place + dropped);
    }, seed),
  );
}

describe("C: formats against ajv-formats, full", () => {
  test.each(formats)("%s", (format, check, seeds) => {
    for (const seed of seeds) expect({ seed, valid: check(seed) }).toEqual({ seed, valid: true });
    const property = fc.property(neighbours(seeds), (text) => {
      if (check(text) !== isValid(format, text)) throw new Error(`Ajv says ${ajvAccepts(format, text)}`);
    });
    fc.assert(property, { numRuns: 20_000, seed: 5 });
  });

  test.each(knownFaults)("Ajv breaks a rule of $format: $rule", ({ format, applies, example }) => {
    expect({ applies: applies(example), ajv: ajvAccepts(format, example) }).toEqual({ applies: true, ajv: true });
  });
});
