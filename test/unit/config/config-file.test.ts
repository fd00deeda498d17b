import { describe, expect, test } from "vitest";
import { checkConfig } from "../../../src/config/config-file.js";

describe("the configuration file", () => {
  test.each([
    [{}],
    [{ $schema: "x", inputs: ["a"], spec: "all", out: "o", name: "n", templates: "t" }],
    [{ spec: ["0.5.1", "0.4.1"], inputs: [] }],
  ])("%j is taken as it is", (value) => {
    expect(checkConfig(value)).toEqual({ config: value });
  });

  test.each([
    { value: [], want: [["", "The configuration must be object."]] },
    { value: null, want: [["", "The configuration must be object."]] },
    { value: { otu: "x" }, want: [["/otu", 'There is no setting "otu".']] },
    { value: { "a/b~": "x" }, want: [["/a~1b~0", 'There is no setting "a/b~".']] },
    { value: { out: 1 }, want: [["/out", "out must be string."]] },
    { value: { spec: 1 }, want: [["/spec", "spec must be string or array."]] },
    { value: { spec: ["0.5.1", 1] }, want: [["/spec/1", "spec/1 must be string."]] },
    { value: { inputs: "a" }, want: [["/inputs", "inputs must be array."]] },
    {
      value: { name: 1, x: 2 },
      want: [
        ["/x", 'There is no setting "x".'],
        ["/name", "name must be string."],
      ],
    },
  ])("$value is refused", ({ value, want }) => {
    const { diagnostics } = { diagnostics: [], ...checkConfig(value) };
    expect(diagnostics.map(({ place, message }) => [place?.pointer, message])).toEqual(want);
    for (const { code, place } of diagnostics)
      expect([code, place?.file]).toEqual(["invalid-config", "cdevents-gen.json"]);
  });
});
