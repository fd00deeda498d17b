import { expect, it } from "vitest";
import { matchingStrings } from "../../../src/emit/patterns/matching-strings.js";

const table: [pattern: string, want: string | undefined][] = [
  ["", ""],
  ["^abc$", "abc"],
  ["^a|b$", "a"],
  ["^[0-9]\\.[0-9]\\.[0-9]$", "1.2.3"],
  ["^dev\\.acme\\.[a-zA-Z0-9]+-[a-zA-Z]+$", "dev.acme.abc-abc"],
  ["^[^/]+/[^/]+$", "abc/def"],
  ["^\\d{4}-\\d{2}$", "1234-56"],
  ["^[A-Z][a-z]*?(?:-x){2,}$", "Aabc-x-x-x"],
  ["^(?<name>foo|bar)?$", "foo"],
  ["^\\p{Lu}\\p{Ll}+$", "Aabc"],
  ["^[\\]\\\\-]$", "-"],
  ["^\\u{1F600}\\x41\\u0042$", "😀AB"],
  ["^[α-ω]{2}$", "αα"],
  ["^.{3}$", "abc"],
  ["^\\w+@\\w+\\.(?:com|org)$", "abc@def.com"],
  ["\\bword\\b", "word"],
  ["^(?=a)\\w$", "a"],
  ["^(?!a)\\w$", "b"],
  ["^\\/\\/\\S\\s\\S$", "//a b"],
  ["^a{0}b{2}c{1,2}$", "bbcc"],
  ["^(.)\\1$", "aa"],
  ["^(?<x>.)\\k<x>-(?<y>[0-9])\\k<y>$", "aa-11"],
  ["^$a", undefined],
  ["(", undefined],
  [`${"(".repeat(120)}a${")".repeat(120)}`, undefined],
];

it.each(table)("writes a match of %s", (pattern, want) => {
  expect(matchingStrings(pattern, 0).next().value).toBe(want);
});

it("writes a match of the minimum length", () => {
  expect([...matchingStrings("^[a-z]*$", 50)].some((text) => text.length === 50)).toBe(true);
});
