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
    [{ target: "source", importExtension: "", bindings: ["http"], formats: [], emit: ["examples"] }],
    [{ package: { version: "1.0.0-rc.1", private: true, keywords: ["a"], author: { name: "b" }, license: "MIT" } }],
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
    { value: { target: "sources" }, want: [["/target", 'There is no target "sources".']] },
    { value: { importExtension: "ts" }, want: [["/importExtension", 'There is no import extension "ts".']] },
    { value: { bindings: "http" }, want: [["/bindings", "`bindings` must be a list of bindings."]] },
    {
      value: { formats: ["json", "yaml", 1] },
      want: [
        ["/formats/1", 'There is no format "yaml".'],
        ["/formats/2", "`formats` must contain nothing but strings."],
      ],
    },
    { value: { emit: ["none"] }, want: [["/emit/0", 'There is no optional output "none".']] },
    { value: { package: "MIT" }, want: [["/package", "`package` must be an object."]] },
    {
      value: { package: { name: "a", version: "1", private: "yes", keywords: ["a", 1] } },
      want: [
        ["/package/name", '`package` cannot set "name", which is generated.'],
        ["/package/version", '"version" in `package` must be a semantic version, such as 1.0.0.'],
        ["/package/private", '"private" in `package` must be true or false.'],
        ["/package/keywords", '"keywords" in `package` must be a list of strings.'],
      ],
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
      "target",
      "importExtension",
      "bindings",
      "emit",
      "package",
      "other",
      "__proto__",
    );
    const leaf = fc.constantFrom<unknown>(
      "a",
      "A b",
      1,
      null,
      true,
      [],
      ["a"],
      ["a", 1],
      {},
      { x: "y" },
      { x: "Y" },
      ...["source", "", ["http"], ["schemas"], { name: "a" }, { version: "1.0.0" }, { private: true }],
    );
    const config = fc.oneof(leaf, fc.dictionary(name, leaf, { noNullPrototype: true }));
    fc.assert(
      fc.property(config, (value) => {
        expect("config" in checkConfig(value)).toBe(validate(value));
      }),
    );
  });
});
