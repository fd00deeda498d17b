import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalLimit, exactDecimal, exactInteger } from "../../../src/payload-schemas/exact-number.js";
import { integerPattern } from "../../../src/payload-schemas/integer-pattern.js";
import { validator } from "./lowering.js";

const limit = fc.option(
  fc.oneof(fc.bigInt({ min: -1200n, max: 1200n }), fc.bigInt({ min: -(2n ** 130n), max: 2n ** 130n })),
  {
    nil: undefined,
  },
);

describe("the pattern of integers as strings", () => {
  test("accepts an integer exactly if it is in the range", () => {
    fc.assert(
      fc.property(limit, limit, fc.array(fc.bigInt({ min: -3n, max: 3n })), (least, most, near) => {
        const pattern = new RegExp(integerPattern(least, most), "u");
        for (const base of [0n, least ?? 0n, most ?? 0n, 10n, -100n, 999n]) {
          for (const step of [0n, ...near]) {
            const value = base + step;
            const isWithin = (least === undefined || value >= least) && (most === undefined || value <= most);
            expect(`${value} ${pattern.test(String(value))}`).toBe(`${value} ${isWithin}`);
          }
        }
      }),
    );
  });

  test.each(["", "-", "01", "-01", "+1", "1.0", "1e3", " 1", "1\n", "١"])("rejects %j", (text) => {
    expect(new RegExp(integerPattern(undefined, undefined), "u").test(text)).toBe(false);
  });

  test("rejects everything for an empty range", () => {
    expect(new RegExp(integerPattern(1n, 0n), "u").test("1")).toBe(false);
  });

  test("is used alone if no value of the range is a safe integer", () => {
    expect(exactInteger({ least: 2n ** 53n })).toMatchObject({ type: "string" });
    expect(exactInteger({ most: -(2n ** 53n) })).toMatchObject({ type: "string" });
  });
});

describe("the pattern of decimals as strings", () => {
  const decimal = fc
    .tuple(fc.bigInt({ min: -130n, max: 130n }), fc.constantFrom("", ".0", ".00", ".5", ".05", ".50"), fc.boolean())
    .map(([whole, fraction, isNegative]) => (isNegative && whole === 0n ? `-0${fraction}` : `${whole}${fraction}`));
  const keyword = fc.constantFrom("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum");

  test("accepts a decimal exactly if it is within an integer limit", () => {
    fc.assert(
      fc.property(decimal, keyword, fc.bigInt({ min: -120n, max: 120n }), (text, side, bound) => {
        const pattern = new RegExp(`^${decimalLimit(side, bound)}-?\\d+(?:\\.\\d+)?$`, "u");
        const [value, most] = [Number(text), Number(bound)];
        const isWithin = {
          minimum: value >= most,
          maximum: value <= most,
          exclusiveMinimum: value > most,
          exclusiveMaximum: value < most,
        }[side];
        expect(`${text} ${side} ${bound} ${pattern.test(text)}`).toBe(`${text} ${side} ${bound} ${isWithin}`);
      }),
      { numRuns: 2000 },
    );
  });

  test("counts significant digits and decimal places", () => {
    const accepts = validator(exactDecimal({ precision: 3, scale: 2 }, [["minimum", 0n]]));
    expect(["0", "0.12", "12.3", "123", 1.5].filter((value) => !accepts(value))).toEqual([]);
    expect(["-1", "1234", "12.34", "0.123", "12.", ".1"].filter((value) => accepts(value))).toEqual([]);
  });
});
