import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { literalPrefix } from "../../../src/schema/literal-prefix.js";

describe("the text that every match begins with", () => {
  it.each([
    ["^dev\\.cdeventsx\\.[a-z]+$", "dev.cdeventsx."],
    ["^com\\.acme\\.", "com.acme."],
    ["^dev.cdeventsx", "dev"],
    ["dev\\.", ""],
    ["^a|b", ""],
    ["^(a|b)c", ""],
    ["^ab?c", "a"],
    ["^ab*", "a"],
    ["^ab{0,2}", "a"],
    ["^ab+", "a"],
    ["^a\\.?b", "a"],
    ["^a\\d", "a"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a text that looks like one.
    ["^`${a}", ""],
    ["^", ""],
    ["", ""],
  ])("%s: %j", (pattern, want) => expect(literalPrefix(pattern)).toBe(want));

  it("is never more than that", () => {
    const piece = fc.constantFrom(
      "a",
      "b",
      "\\.",
      ".",
      "?",
      "*",
      "+",
      "{0,1}",
      "|",
      "(",
      ")",
      "[ab]",
      "^",
      "$",
      "\\-",
      "-",
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }),
        fc.array(fc.constantFrom("a", "b", ".", "-"), { maxLength: 6 }),
        (parts, text) => {
          const pattern = `^${parts.join("")}`;
          let expression: RegExp;
          try {
            expression = new RegExp(pattern, "u");
          } catch {
            return;
          }
          if (expression.test(text.join(""))) expect(text.join("").startsWith(literalPrefix(pattern))).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
