import { describe, expect, test } from "vitest";
import {
  isEmail,
  isHostname,
  isIpv4,
  isIpv6,
  isJsonPointer,
  isRelativeJsonPointer,
  isUuid,
} from "../../../../src/runtime/schema/formats/text.js";
import { isDate, isDateTime, isDuration, isTime } from "../../../../src/runtime/schema/formats/time.js";
import { isIri, isIriReference, isUriTemplate } from "../../../../src/runtime/schema/formats/uri.js";
import { isUri, isUriReference } from "../../../../src/runtime/uri.js";

const formats = {
  ...{ isDate, isTime, isDateTime, isDuration, isEmail, isHostname, isIpv4, isIpv6, isIri, isIriReference },
  ...{ isJsonPointer, isRelativeJsonPointer, isUri, isUriReference, isUriTemplate, isUuid },
};

// What begins like a valid text, what repeats in it, and what spoils it at the very end.
const starts = [
  "",
  "a:",
  "http://",
  "http://a@",
  "http://[",
  "//",
  "/",
  "?",
  "#",
  "2024-01-01T00:00:00.",
  "P",
  "{",
  "{a",
  "0",
  '"',
];
const pumps = [
  "a",
  "1",
  "%41",
  ":",
  "::",
  "1:",
  ".",
  "1.",
  "/",
  "a/",
  "@",
  "a@",
  "-",
  "{a}",
  "a,",
  "~0",
  "é",
  "1Y",
  "\\a",
  " ",
];
const ends = ["", "\u0000", "@", "Z", "}", "]"];

describe("B: no format takes more than linear time", () => {
  test.each(Object.entries(formats))("%s", (_name, check) => {
    const slow: string[] = [];
    for (const start of starts) {
      for (const pump of pumps) {
        for (const end of ends) {
          const text = start + pump.repeat(20_000) + end;
          const began = performance.now();
          check(text);
          // A quadratic expression needs seconds for this; the limit allows for a machine that is busy otherwise.
          if (performance.now() - began > 300) slow.push(`${start}(${pump})*${end}`);
        }
      }
    }
    expect(slow).toEqual([]);
  });

  test.each(Object.entries(formats))("%s survives a text of megabytes", (_name, check) => {
    for (const pump of ["a", "%41", "a/", "{a}", "1:"]) {
      expect(() => check(`a:${pump.repeat(3_000_000 / pump.length)}`)).not.toThrow();
    }
  });
});
