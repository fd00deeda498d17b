import { describe, expect, test } from "vitest";
import { lowerJsonStructure } from "../../../../src/payload-schemas/json-structure/lower-json-structure.js";
import { danglingReferences, lowering, validator } from "../lowering.js";
import { constructs } from "./structure-constructs.js";

describe("the constructs of JSON Structure", () => {
  test.each(constructs)("accept exactly the valid JSON: %s", (_what, document, good, bad) => {
    const { schema, findings } = lowering(lowerJsonStructure, "json-structure", document);
    expect(findings).toEqual([]);
    const accepts = validator(schema ?? {});
    expect(good.filter((value) => !accepts(value))).toEqual([]);
    expect(bad.filter((value) => accepts(value))).toEqual([]);
    expect(danglingReferences(schema ?? {})).toEqual([]);
  });
});
