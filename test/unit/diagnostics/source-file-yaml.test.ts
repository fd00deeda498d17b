import { describe, expect, it } from "vitest";
import { SourceFile } from "../../../src/diagnostics/source-file.js";

const text = `%YAML 1.2
---
# A catalogue.
specversion: 1.0-rc4 # a comment
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
    1.0: number
  'o''clock': ~
  other: *crm
last:
`;

function positionOf(content: string, pointer: string): string {
  const found = new SourceFile(content).locate({ pointer });
  return `${found?.line}:${found?.column}+${found?.length}`;
}

describe("SourceFile.locate in YAML", () => {
  it.each([
    ["the whole document", "", "4:1+1"],
    ["a string without its comment", "/specversion", "4:14+7"],
    ["a quoted and escaped name", "/quoted~1key", "5:15+7"],
    ["an object by its name", "/groups/Contoso.CRM", "7:3+11"],
    ["a string after several blanks", "/groups/Contoso.CRM/name", "8:13+10"],
    ["a list without indentation by its name", "/groups/Contoso.CRM/list", "9:5+4"],
    ["an item of a list", "/groups/Contoso.CRM/list/0", "10:7+5"],
    ["an object in a list", "/groups/Contoso.CRM/list/1", "11:7+1"],
    ["the first member of an item", "/groups/Contoso.CRM/list/1/id", "11:11+1"],
    ["another member of an item", "/groups/Contoso.CRM/list/1/it's", "12:15+4"],
    ["a value below a dash", "/groups/Contoso.CRM/list/2/deep", "14:7+4"],
    ["a value in flow style", "/groups/Contoso.CRM/list/2/deep/1/a", "14:24+1"],
    ["a list in a list", "/groups/Contoso.CRM/list/3/1", "16:9+5"],
    ["a block scalar by its name", "/groups/Contoso.CRM/text", "17:5+4"],
    ["the text of a block scalar by its name", "/groups/Contoso.CRM/text/specversion", "17:5+4"],
    ["a value after a tag", "/groups/Contoso.CRM/after", "20:18+1"],
    ["a name that is a number", "/groups/Contoso.CRM/1.0", "21:10+6"],
    ["a name with an apostrophe", "/groups/o'clock", "22:15+1"],
    ["an alias", "/groups/other", "23:10+4"],
    ["a member of an alias by the alias", "/groups/other/name", "23:10+4"],
    ["an empty value by its name", "/last", "24:1+4"],
    ["a missing value by its nearest parent", "/groups/Nobody/name", "6:1+6"],
  ])("locates %s", (_what, pointer, want) => {
    expect(positionOf(text, pointer)).toBe(want);
  });

  it("locates the name if the diagnostic is about the name", () => {
    const place = { pointer: "/specversion", isName: true };
    expect(new SourceFile(text).locate(place)).toEqual({ line: 4, column: 1, length: 11 });
  });

  it("locates values in a file with Windows line breaks", () => {
    expect(positionOf("a: 1\r\nb:\r\n  c: 2\r\n", "/b/c")).toBe("3:6+1");
  });

  it("locates the last of two members with the same name", () => {
    expect(positionOf("a: 1\na: 2\n", "/a")).toBe("2:4+1");
  });

  it("parses a document in flow style as JSON", () => {
    expect(positionOf('{"a": {b: 1}}', "/a")).toBe("1:2+3");
  });

  it.each([
    ["dashes", "- ".repeat(20_000)],
    ["names", "a: ".repeat(20_000)],
  ])("survives 20,000 levels of %s", (_what, content) => {
    expect(positionOf(content, "/b")).toBe("1:1+1");
  });
});
