import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AttributeType,
  attributeType,
  coreAttributes,
  coreAttributeType,
  fromCanonical,
  isAttributeName,
  isOfType,
  toCanonical,
} from "../../../../../src/runtime/cloudevents/attributes.js";
import { decodeBase64, encodeBase64 } from "../../../../../src/runtime/cloudevents/base64.js";
import { attributeTexts } from "../../../../support/cloudevents-arbitraries.js";

describe("canonical strings", () => {
  test.each<[type: AttributeType, native: unknown, text: string]>([
    ["Boolean", true, "true"],
    ["Boolean", false, "false"],
    ["Integer", 0, "0"],
    ["Integer", -2_147_483_648, "-2147483648"],
    ["Integer", 2_147_483_647, "2147483647"],
    ["String", "", ""],
    ["String", "Euro € 😀", "Euro € 😀"],
    ["Binary", new Uint8Array(0), ""],
    ["Binary", new Uint8Array([0xff, 0xfe, 0]), "//4A"],
    ["URI", "https://example.com/?a=b#c", "https://example.com/?a=b#c"],
    ["URI-reference", "", ""],
    ["Timestamp", "2018-04-05T17:31:00.123456789+02:00", "2018-04-05T17:31:00.123456789+02:00"],
  ])("converts the %s %o to %o and back", (type, native, text) => {
    expect(toCanonical(native, type)).toBe(text);
    expect(fromCanonical(text, type)).toEqual(native);
    expect(isOfType(native, type)).toBe(true);
    expect(isOfType(text, type)).toBe(true);
  });

  test.each<[type: AttributeType, text: string]>([
    ["Boolean", "True"],
    ["Boolean", ""],
    ["Integer", "01"],
    ["Integer", "-0"],
    ["Integer", "1e3"],
    ["Integer", " 1"],
    ["Integer", "2147483648"],
    ["Integer", "Infinity"],
    ["String", "\u0000"],
    ["String", "\u{1fffe}"],
    ["Binary", "AAA"],
    ["Binary", "AA-_"],
    ["Binary", "AA==\n"],
    ["Binary", "===="],
    ["URI", "a/b"],
    ["URI", "1a:b"],
    ["URI-reference", "a:b:c d"],
    ["URI-reference", "1a:b"],
    ["URI-reference", "//[::1/x"],
    ["URI-reference", "/ü"],
    ["URI-reference", "#a#b"],
    ["Timestamp", "2018-04-05"],
    ["Timestamp", "2018-04-31T00:00:00Z"],
    ["Timestamp", "1900-02-29T00:00:00Z"],
    ["Timestamp", "2018-04-05T17:31:00.Z"],
  ])("rejects the %s %o", (type, text) => {
    expect(fromCanonical(text, type)).toBeUndefined();
    expect(isOfType(text, type)).toBe(false);
  });

  test("writes a Date in UTC and letters in upper case", () => {
    expect(toCanonical(new Date(0), "Timestamp")).toBe("1970-01-01T00:00:00.000Z");
    expect(toCanonical("2018-04-05t17:31:00z", "Timestamp")).toBe("2018-04-05T17:31:00Z");
    expect(toCanonical("tz", "String")).toBe("tz");
  });

  test("accepts exactly the days of the calendar", () => {
    const days = fc.tuple(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
    );
    fc.assert(
      fc.property(days, ([year, month, day]) => {
        const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
        const last = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
        const pad = (part: number, width: number): string => String(part).padStart(width, "0");
        const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}T00:00:00Z`;
        expect(isOfType(text, "Timestamp"), text).toBe(day <= last);
      }),
    );
  });

  test("keeps every valid String as it is", () => {
    fc.assert(fc.property(attributeTexts, (text) => fromCanonical(text, "String") === text));
  });

  test("rejects exactly controls, noncharacters and surrogates in a String", () => {
    for (let point = 0; point <= 0x10ffff; point++) {
      const isForbidden =
        point < 0x20 ||
        (point >= 0x7f && point <= 0x9f) ||
        (point >= 0xd800 && point <= 0xdfff) ||
        (point >= 0xfdd0 && point <= 0xfdef) ||
        (point & 0xfffe) === 0xfffe;
      if (isOfType(String.fromCodePoint(point), "String") === isForbidden) expect.fail(`U+${point.toString(16)}`);
    }
  });
});

describe("URI-references (RFC 3986)", () => {
  // biome-ignore format: a list
  const good = [
    "", "a", "a/b:c", "#f", "?q", "//h", "//h:80/x", "//u:p@h/", "http://[::1]:80/", "http://[v1.a:b]/", "http://a//b",
    "urn:a:b", "mailto:a@b", "a@b", "./a:b", "/a:b", "http:///x", "http:", "//", "///x", "?//x", "#//", "x?y?z/@:",
    "http://h?q#f", "http://%41/", "//h:", "HTTP://H", "a%20b", "v1.+-x:y", "~'()*!$&,;=",
  ];
  // biome-ignore format: a list
  const bad = [
    "//a@b@c", "http://a@b@c/x", ":x", "1a:b", "a b", "[", "//[::1", "//[::1]x", "//[x]", "//h:8x", "a#b#c", "%", "%4",
    "%zz", "é", "a\\b", "<x>", "^", "`", "{}", "|", '"', "//h]", "a[b]", "?[", "#[", "//[]", "//:a:80", "a\n",
  ];

  test.each(good)("accepts %o", (text) => {
    expect(isOfType(text, "URI-reference")).toBe(true);
    expect(isOfType(text, "URI")).toBe(/^[a-z][^/?#]*:/i.test(text));
  });

  test.each(bad)("rejects %o", (text) => {
    expect(isOfType(text, "URI-reference")).toBe(false);
    expect(isOfType(text, "URI")).toBe(false);
  });

  test("checks long strings in linear time", () => {
    const started = performance.now();
    for (const text of [
      `${"a".repeat(1e5)}:`,
      `//${"a@".repeat(5e4)}`,
      `//${"a:".repeat(5e4)}`,
      `${"/".repeat(1e5)}[`,
    ]) {
      expect(isOfType(text, "URI-reference")).toBe(text.endsWith("a:") && text.startsWith("aa"));
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe("attribute names and types", () => {
  test.each(["a", "0", "traceparent", "constructor", "validate", "tostring", "id"])(
    "accepts the attribute name %s",
    (name) => {
      expect(isAttributeName(name)).toBe(true);
    },
  );

  test.each([
    "",
    "A",
    "my.extension",
    "my-extension",
    "__proto__",
    "hasOwnProperty",
    "data",
    "data_base64",
    "ä",
    "a\n",
  ])("rejects the attribute name %o", (name) => {
    expect(isAttributeName(name)).toBe(false);
  });

  test("ignores declared types of core attributes and names of Object.prototype", () => {
    const options = { extensionTypes: { time: "String", n: "Integer" } } as const;
    expect(coreAttributes.map((name) => attributeType(name, "", options))).toEqual(
      coreAttributes.map((name) => coreAttributeType(name)),
    );
    expect(attributeType("n", "1", options)).toBe("Integer");
    expect(attributeType("constructor", "1", options)).toBe("String");
    expect(attributeType("x", {}, options)).toBeUndefined();
  });
});

test("base64 returns all bytes unchanged", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 64 }),
      (bytes) => Buffer.from(bytes).toString("base64") === encodeBase64(bytes),
    ),
  );
  const long = Uint8Array.from({ length: 100_000 }, (_, at) => at % 251);
  expect(decodeBase64(encodeBase64(long))).toEqual(long);
});
