import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkConfig } from "../../../src/config/config-file.js";

const schema: unknown = JSON.parse(readFileSync("schemas/config.schema.json", "utf8"));
const validate = new Ajv({ allowUnionTypes: true }).compile(schema as object);

describe("the configuration file", () => {
  it.each([
    [{}],
    [{ $schema: "x", inputs: ["a"], spec: "all", out: "o", name: "n", templates: "t" }],
    [{ spec: ["0.5.1", "0.4.1"], inputs: [], names: { "com.acme.a": "acmeA" } }],
  ])("%j is valid", (value) => {
    expect(checkConfig(value)).toEqual({ config: value });
  });

  it.each<{ value: unknown; want: readonly (readonly [pointer: string, message: string])[] }>([
    { value: [], want: [["", "The configuration must be an object."]] },
    { value: null, want: [["", "The configuration must be an object."]] },
    { value: { otu: "x" }, want: [["/otu", 'There is no setting "otu".']] },
    { value: { "a/b~": "x" }, want: [["/a~1b~0", 'There is no setting "a/b~".']] },
    { value: { constructor: "x" }, want: [["/constructor", 'There is no setting "constructor".']] },
    { value: { out: 1 }, want: [["/out", "`out` must be a string."]] },
    { value: { spec: 1 }, want: [["/spec", "`spec` must be a release or a list of releases."]] },
    { value: { spec: ["0.5.1", 1] }, want: [["/spec/1", "`spec` must contain nothing but strings."]] },
    { value: { inputs: "a" }, want: [["/inputs", "`inputs` must be a list of paths."]] },
    { value: { names: [] }, want: [["/names", "`names` must be an object."]] },
    {
      value: { names: { "a/b": "B" } },
      want: [["/names/a~1b", 'The name for "a/b" must be an identifier in camel case, such as "orderCreated".']],
    },
    {
      value: { name: 1, x: 2 },
      want: [
        ["/name", "`name` must be a string."],
        ["/x", 'There is no setting "x".'],
      ],
    },
  ])("$value is invalid", ({ value, want }) => {
    const { diagnostics } = { diagnostics: [], ...checkConfig(value) };
    expect(diagnostics.map(({ place, message }) => [place?.pointer, message])).toEqual(want);
    for (const { code, place } of diagnostics) {
      expect([code, place?.file]).toEqual(["invalid-config", "cdevents-gen.json"]);
    }
  });

  it("is valid exactly if the published JSON Schema says so", () => {
    const name = fc.constantFrom(
      "$schema",
      "inputs",
      "spec",
      "out",
      "name",
      "names",
      "templates",
      "other",
      "__proto__",
    );
    const leaf = fc.constantFrom<unknown>("a", "A b", 1, null, true, [], ["a"], ["a", 1], {}, { x: "y" }, { x: "Y" });
    const config = fc.oneof(leaf, fc.dictionary(name, leaf, { noNullPrototype: true }));
    fc.assert(
      fc.property(config, (value) => {
        expect("config" in checkConfig(value)).toBe(validate(value));
      }),
    );
  });
});
