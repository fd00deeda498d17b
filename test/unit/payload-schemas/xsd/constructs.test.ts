import { describe, expect, test } from "vitest";
import { lowerXsd } from "../../../../src/payload-schemas/xsd/lower-xsd.js";
import { danglingReferences, lowering, validator } from "../lowered.js";
import { constructs } from "./constructs.js";

describe("what JSON data of each construct looks like", () => {
  test.each(constructs)("%s", (_what, document, good, bad) => {
    const { schema, findings } = lowering(lowerXsd, "xsd", document, "root");
    expect(findings).toEqual([]);
    const accepts = validator(schema ?? {});
    expect(good.filter((value) => !accepts(value))).toEqual([]);
    expect(bad.filter((value) => accepts(value))).toEqual([]);
    expect(danglingReferences(schema ?? {})).toEqual([]);
  });
});
