import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  equals,
  isMultipleOf,
  isShallow,
  isUnique,
  lengthOf,
  maximumDepth,
} from "../../../../src/runtime/schema/values.js";

describe("isMultipleOf", () => {
  const cases: readonly (readonly [value: number, divisor: number, want: boolean])[] = [
    [0.0075, 0.0001, true],
    [0.00751, 0.0001, false],
    [1.1, 0.1, true],
    [19.99, 0.01, true],
    [1e308, 0.123456789, false],
    [5e-324, 5e-324, true],
    [1e-7, 1e-8, true],
    [-6, 4, false],
    [-8, 4, true],
    [0, 0.3, true],
    [1e23, 5, true],
  ];
  test.each(cases)("%d of %d: %s", (value, divisor, want) => expect(isMultipleOf(value, divisor)).toBe(want));

  test("a product of two integers with few decimals is a multiple of either", () => {
    const decimals = fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), fc.nat(4));
    fc.assert(
      fc.property(decimals, ([factor, units, places]) => {
        const divisor = Number(`${units}e-${places}`);
        return isMultipleOf(Number(`${factor * units}e-${places}`), divisor);
      }),
    );
  });
});

test("equals is the equality of JSON text, but for the order of members", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      const text = (value: unknown): string =>
        JSON.stringify(value, (_, inner) =>
          typeof inner === "object" && inner !== null && !Array.isArray(inner)
            ? Object.fromEntries(Object.entries(inner).sort(([x], [y]) => (x < y ? -1 : 1)))
            : inner,
        );
      return equals(a, JSON.parse(JSON.stringify(a))) && equals(a, b) === (text(a) === text(b));
    }),
  );
});

test.each([
  [{}, JSON.parse('{ "__proto__": 1 }'), false],
  [{ toString: 1 }, {}, false],
  [{ a: undefined }, {}, true],
  [0, -0, true],
  [[1, 2], [2, 1], false],
  [{ 0: 1 }, [1], false],
])("equals(%j, %j) is %s", (a, b, want) => {
  expect(equals(a, b)).toBe(want);
  expect(equals(b, a)).toBe(want);
});

test.each([
  [[1, "1", true, "true", null], true],
  [[1, 1.0], false],
  [
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    false,
  ],
  [[[1], [1, 2]], true],
])("isUnique(%j) is %s", (list, want) => expect(isUnique(list)).toBe(want));

test.each([
  ["", 0],
  ["a😀b", 3],
  ["\ud83d", 1],
  ["\ude00\ud83d", 2],
  ["👨‍👩‍👧", 5],
])("lengthOf(%j) is %d", (text, want) => expect(lengthOf(text)).toBe(want));

test("lengthOf counts as a string iterator does", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => lengthOf(text) === [...text].length));
});

test("isShallow counts levels, and ends on circles", () => {
  const nested = (depth: number): unknown => JSON.parse(`${"[".repeat(depth)}${"]".repeat(depth)}`);
  expect(isShallow(nested(maximumDepth))).toBe(true);
  expect(isShallow(nested(maximumDepth + 1))).toBe(false);
  const circle: { self?: unknown } = {};
  circle.self = circle;
  expect(isShallow(circle)).toBe(false);
});
