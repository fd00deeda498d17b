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

// The start of a valid string, a part that is repeated, and an end that makes it invalid.
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

describe("the check of a format", () => {
  test.each(Object.entries(formats))("%s takes linear time", (_name, check) => {
    const slow: string[] = [];
    for (const start of starts) {
      for (const pump of pumps) {
        for (const end of ends) {
          const text = start + pump.repeat(20_000) + end;
          const before = process.cpuUsage();
          check(text);
          // A quadratic expression takes seconds.
          if (process.cpuUsage(before).user > 300_000) slow.push(`${start}(${pump})*${end}`);
        }
      }
    }
    expect(slow).toEqual([]);
  });

  test.each(Object.entries(formats))("%s does not throw for a string of 3 MB", (_name, check) => {
    for (const pump of ["a", "%41", "a/", "{a}", "1:"]) {
      expect(() => check(`a:${pump.repeat(3_000_000 / pump.length)}`)).not.toThrow();
    }
  });
});
