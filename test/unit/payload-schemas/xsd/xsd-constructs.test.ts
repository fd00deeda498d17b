import { describe, expect, test } from "vitest";
import { lowerXsd } from "../../../../src/payload-schemas/xsd/lower-xsd.js";
import { danglingReferences, lowering, validator } from "../lowering.js";
import { constructs } from "./xsd-constructs.js";

describe("the constructs of XML Schema", () => {
  test.each(constructs)("accept exactly the valid JSON: %s", (_what, document, good, bad) => {
    const { schema, findings } = lowering(lowerXsd, "xsd", document, "root");
    expect(findings).toEqual([]);
    const accepts = validator(schema ?? {});
    expect(good.filter((value) => !accepts(value))).toEqual([]);
    expect(bad.filter((value) => accepts(value))).toEqual([]);
    expect(danglingReferences(schema ?? {})).toEqual([]);
  });
});
