import { describe, expect, test } from "vitest";
import { ecmaPattern } from "../../../../src/payload-schemas/xsd/xsd-regular-expression.js";

describe("the ECMA-262 form of a regular expression of XML Schema", () => {
  const table: readonly (readonly [pattern: string, good: readonly string[], bad: readonly string[]])[] = [
    ["[A-Z]{2}", ["AB"], ["ABC", "ab"]],
    ["a|b", ["a", "b"], ["ab"]],
    ["^a$", ["^a$"], ["a"]],
    [".", ["a", "😀"], ["\n", "\r", "ab"]],
    ["\\d+", ["12", "٣"], ["a"]],
    ["\\D", ["a"], ["1"]],
    ["\\w", ["ä", "1", "+"], ["-", " "]],
    ["\\W", ["-", " "], ["a"]],
    ["\\s\\S", [" a"], ["a "]],
    ["\\i\\c*", ["a:b-1", "_"], ["1a"]],
    ["\\I\\C", ["1 "], ["ab"]],
    ["[\\i-[:]][\\c-[:]]*", ["a-b"], ["a:b"]],
    ["[a-z-[aeiou]]", ["b"], ["a", "-"]],
    ["[a-z-[b-y-[m]]]", ["a", "m", "z"], ["b"]],
    ["[\\d.]+", ["1.2"], ["a"]],
    ["[^\\s\\d]", ["a"], ["1", " "]],
    ["[\\S]", ["a"], [" "]],
    ["[\\W]", ["-"], ["a"]],
    ["[+-]", ["+", "-"], ["a"]],
    ["[-+]", ["+", "-"], [","]],
    ["[a^$]", ["^", "$", "a"], ["b"]],
    ["\\-\\.\\[\\]\\{\\}\\^\\$\\\\\\|\\?\\*\\+\\(\\)", ["-.[]{}^$\\|?*+()"], ["a"]],
    ["\\p{Lu}\\P{Lu}", ["Aa"], ["AA"]],
    ["[\\p{L}\\-]", ["a", "-"], ["1"]],
    ["(ab)?c", ["abc", "c"], ["ac"]],
    ["", [""], ["a"]],
    ["\\n\\t\\r", ["\n\t\r"], ["n"]],
  ];

  test.each(table)("matches the same strings: %s", (pattern, good, bad) => {
    const expression = new RegExp(ecmaPattern(pattern) ?? "(?!)", "u");
    expect(good.filter((text) => !expression.test(text))).toEqual([]);
    expect(bad.filter((text) => expression.test(text))).toEqual([]);
  });

  test.each(["\\p{IsGreek}", "(", "[", "[]", "[a-[b]", "a{2,1}", "\\q", "\\", "*", "\\pL", "[\\I]"])(
    "does not exist for %s",
    (pattern) => {
      expect(ecmaPattern(pattern)).toBeUndefined();
    },
  );
});
