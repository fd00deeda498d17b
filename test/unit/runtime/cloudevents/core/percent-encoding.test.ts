import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodePercent, encodePercent } from "../../../../../src/runtime/cloudevents/bindings/http-headers.js";
import { attributeTexts } from "../../../../support/cloudevents-arbitraries.js";

describe("percent-encoding of header values", () => {
  test.each([
    ["Euro € 😀", "Euro%20%E2%82%AC%20%F0%9F%98%80"],
    ["/a%20b", "/a%2520b"],
    ['say "x"', "say%20%22x%22"],
    ["!#$&'()*+,-./:;<=>?@[\\]^_`{|}~", "!#$&'()*+,-./:;<=>?@[\\]^_`{|}~"],
    ["\r\n", "%0D%0A"],
    ["\u007f", "%7F"],
    ["", ""],
  ])("encodes %o as %o", (text, encoded) => {
    expect(encodePercent(text)).toBe(encoded);
    expect(decodePercent(encoded)).toBe(text);
  });

  test.each([
    ["%41%e2%82%ac", "A€"],
    ['"quoted \\" text" after', 'quoted " text after'],
    ['a"b"c', "abc"],
    ["a b", "a b"],
    ["%2541", "%41"],
    ["a+b", "a+b"],
  ])("decodes %o as %o", (encoded, text) => {
    expect(decodePercent(encoded)).toBe(text);
  });

  test.each(["%", "100%", "%zz", "%C3", "%C0%A0", "%ED%A0%80", "%F5%80%80%80", "%FF", '"open', '"41', '"a\\"', '"a\\'])(
    "rejects %o as malformed",
    (encoded) => {
      expect(decodePercent(encoded)).toBeUndefined();
    },
  );

  test("rejects a long value with an unterminated quote in linear time", () => {
    const started = performance.now();
    expect(decodePercent('"\\'.repeat(50_000))).toBeUndefined();
    expect(decodePercent('\\"'.repeat(50_001))).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test("returns every string, encoded as printable ASCII without spaces and quotes", () => {
    fc.assert(
      fc.property(attributeTexts, (text) => {
        const encoded = encodePercent(text);
        expect(encoded).toMatch(/^[!#-~]*$/);
        expect(decodePercent(encoded)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  test("returns every code point", () => {
    for (let point = 0; point <= 0x10ffff; point += point < 0x3000 ? 1 : 61) {
      const text = String.fromCodePoint(point);
      if (text.isWellFormed() && decodePercent(encodePercent(text)) !== text) expect.fail(`U+${point.toString(16)}`);
    }
  });

  test("never throws for a random string", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("%", '"', "\\", "C", "3", "é", "\ud800") }),
        (text) => void decodePercent(text),
      ),
    );
  });
});
