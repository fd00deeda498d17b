import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkSchema } from "../../../src/schema/check-schema.js";
import { keywordNames } from "../../../src/schema/keywords.js";
import { misspeltKeyword } from "../../../src/schema/misspelt-names.js";
import type { JsonValue } from "../../../src/schema/schema.js";
import { sharedData } from "../../support/shared-data.js";

describe("a name that is close to a keyword", () => {
  test.each([
    ["tpye", "type"],
    ["Type", "type"],
    ["types", "type"],
    ["requried", "required"],
    ["reqired", "required"],
    ["propreties", "properties"],
    ["propertes", "properties"],
    ["additonalProperties", "additionalProperties"],
    ["additionalPropertys", "additionalProperties"],
    ["minimun", "minimum"],
    ["minLenght", "minLength"],
    ["patern", "pattern"],
    ["item", "items"],
    ["ref", "$ref"],
    ["$href", "$ref"],
    ["enums", "enum"],
    ["descripton", "description"],
  ])("%s is meant to be %s", (name, want) => expect(misspeltKeyword(name)).toBe(want));

  test.each([
    ...[
      "x-type",
      "x-cdevents-semantics",
      "$comment",
      "$schema",
      "example",
      "readOnly",
      "tsType",
      "javaType",
      "nullable",
    ],
    ...["term", "notes", "note", "kind", "name", "version", "markdownDescription", "defaultSnippets", "meta", "unit"],
    ...["widget", "group", "order", "order1", "fork", "nope", "nota", "iff", "el", ""],
  ])("%s may mean anything", (name) => expect(misspeltKeyword(name)).toBeUndefined());

  test("no keyword of any dialect is one", () => {
    for (const name of keywordNames()) expect(misspeltKeyword(name), name).toBeUndefined();
  });

  test.each<[JsonValue, readonly string[]]>([
    [{ tpye: "object" }, ['/tpye: "tpye" is not a keyword of JSON Schema. Did you mean "type"?']],
    [
      { properties: { tpye: { requried: ["a"] } } },
      ['/properties/tpye/requried: "requried" is not a keyword of JSON Schema. Did you mean "required"?'],
    ],
    [{ enum: [{ tpye: 1 }], default: { tpye: 1 }, examples: [{ tpye: 1 }], const: { tpye: 1 } }, []],
    [{ "x-mine": { tpye: 1 }, unknown: { tpye: 1 } }, []],
    [
      { "x-cdevents-gen": { nmae: "Order" } },
      ['/x-cdevents-gen/nmae: "nmae" is not a setting of "x-cdevents-gen". The only setting is "name".'],
    ],
    [{ "x-cdevents-gen": { name: "Order" } }, []],
  ])("%j", (schema, want) => {
    const found = checkSchema(schema, { file: "a.json", dialect: "2020-12" });
    expect(found.map(({ place, message, fix }) => `${place?.pointer}: ${message}. ${fix}`)).toEqual(want);
    for (const { severity, place } of found) expect([severity, place?.isName]).toEqual(["warning", true]);
  });

  const upstream = sharedData("cdevents");
  test.skipIf(upstream === undefined)("finds no misspelt keyword in the upstream schemas (needs shared data)", () => {
    // The files of `_defs` are a glossary in JSON, and not schemas.
    const files = readdirSync(upstream ?? "", { recursive: true, encoding: "utf8" }).filter(
      (file) => /schema.*json$/.test(file) && !file.includes("/_defs/"),
    );
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      const schema = JSON.parse(readFileSync(`${upstream}/${file}`, "utf8"));
      expect(checkSchema(schema, { file, dialect: "2020-12" })).toEqual([]);
    }
  });
});

test("a schema with very many names of its own is checked all the same", () => {
  const schema = Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`annotation${i}`, i]));
  const started = performance.now();
  expect(checkSchema(schema, { file: "a.json", dialect: "2020-12" })).toEqual([]);
  expect(performance.now() - started).toBeLessThan(2000);
});
