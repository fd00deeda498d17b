import { describe, expect, it } from "vitest";
import { checkSchema } from "../../../src/schema/check-schema.js";
import { misspeltFormat } from "../../../src/schema/misspelt-names.js";

describe("a format that is none", () => {
  it.each([
    ["dat-time", "date-time"],
    ["datetime", "date-time"],
    ["Date-Time", "date-time"],
    ["url", "uri"],
    ["uri-refernce", "uri-reference"],
    ["guid", "uuid"],
  ])("%s is meant to be %s", (format, want) => expect(misspeltFormat(format)).toBe(want));

  it.each(["date-time", "uri", "regex", "int32", "byte", "double", "password", "color", "semver", ""])(
    "%s is left alone",
    (format) => expect(misspeltFormat(format)).toBeUndefined(),
  );

  it("is told of where it stands, and not where `format` is a property or data", () => {
    const schema = {
      properties: { at: { format: "dat-time" }, format: { const: { format: "dat-time" } } },
      examples: [{ format: "dat-time" }],
    };
    const found = checkSchema(schema, { file: "a.json", dialect: "2020-12" });
    expect(found.map(({ code, place, fix }) => [code, place?.pointer, fix])).toEqual([
      ["misspelt-format", "/properties/at/format", 'Did you mean "date-time"?'],
    ]);
  });
});
