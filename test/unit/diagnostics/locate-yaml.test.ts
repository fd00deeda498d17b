import { describe, expect, test } from "vitest";
import { locate } from "../../../src/diagnostics/locate.js";

const text = `%YAML 1.2
---
# A catalogue.
specversion: 1.0-rc4 # not to be trusted
"quoted/key": 'a # b'
groups:
  Contoso.CRM: &crm
    name:   plain text
    list:
    - first
    - id: 7
      "it's": true
    -
      deep: [flow, {a: 1}]
    - - nested
      - twice
    text: |
      specversion: no key
      groups: neither
    after: !!str 5
  'o''clock': ~
  other: *crm
last:
`;

describe("places in YAML", () => {
  test.each([
    ["the whole document", "", "4:1+1"],
    ["a text, without its comment", "/specversion", "4:14+7"],
    ["an escaped name, quoted", "/quoted~1key", "5:15+7"],
    ["an object, by its name", "/groups/Contoso.CRM", "7:3+11"],
    ["a text behind blanks", "/groups/Contoso.CRM/name", "8:13+10"],
    ["a list that is not indented, by its name", "/groups/Contoso.CRM/list", "9:5+4"],
    ["an item", "/groups/Contoso.CRM/list/0", "10:7+5"],
    ["an object in a list", "/groups/Contoso.CRM/list/1", "11:7+1"],
    ["the first member of an item", "/groups/Contoso.CRM/list/1/id", "11:11+1"],
    ["another member of an item", "/groups/Contoso.CRM/list/1/it's", "12:15+4"],
    ["below a lone dash", "/groups/Contoso.CRM/list/2/deep", "14:7+4"],
    ["inside brackets: what stands before them", "/groups/Contoso.CRM/list/2/deep/1/a", "14:7+4"],
    ["a list in a list", "/groups/Contoso.CRM/list/3/1", "16:9+5"],
    ["a long text, by its name", "/groups/Contoso.CRM/text", "17:5+4"],
    ["nothing in a long text", "/groups/Contoso.CRM/text/specversion", "17:5+4"],
    ["behind a tag", "/groups/Contoso.CRM/after", "20:18+1"],
    ["a name with an apostrophe", "/groups/o'clock", "21:15+1"],
    ["an alias", "/groups/other", "22:10+4"],
    ["behind an alias: the alias", "/groups/other/name", "22:3+5"],
    ["no value", "/last", "23:1+4"],
    ["what is not there, at the nearest above", "/groups/Nobody/name", "6:1+6"],
  ])("%s: %s", (_what, pointer, want) => {
    const found = locate(text, { pointer });
    expect(`${found?.line}:${found?.column}+${found?.length}`).toBe(want);
  });

  test("a name, where the finding is about the name", () => {
    expect(locate(text, { pointer: "/specversion", isName: true })).toEqual({ line: 4, column: 1, length: 11 });
  });

  test.each([
    ["Windows line ends", "a: 1\r\nb:\r\n  c: 2\r\n", "/b/c", "3:6+1"],
    ["a text without an end", "a:\n  b", "/a/b", "1:1+1"],
    ["flow style all the way, as JSON", '{"a": {b: 1}}', "/a", "1:2+3"],
  ])("%s", (_what, content, pointer, want) => {
    const found = locate(content, { pointer });
    expect(`${found?.line}:${found?.column}+${found?.length}`).toBe(want);
  });

  test.each([
    ["100,000 dashes", "- ".repeat(100_000), "/0".repeat(1000)],
    ["100,000 names in a line", "a: ".repeat(100_000), "/a/a"],
    ["a long name of blanks", `${" x".repeat(100_000)}`, "/a"],
    ["100,000 lines", "a: 1\n".repeat(100_000), "/b"],
  ])("bounded: %s", (_what, content, pointer) => {
    const start = performance.now();
    locate(content, { pointer });
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
