import { describe, expect, test } from "vitest";
import { isExponential } from "../../../src/emit/patterns/exponential.js";
import { lowerJsonStructure } from "../../../src/payload-schemas/json-structure/lower-json-structure.js";
import { lowerXsd } from "../../../src/payload-schemas/xsd/lower-xsd.js";
import { checkSchema } from "../../../src/schema/check-schema.js";
import type { Definitions } from "../../../src/schema/schema.js";
import { printTypes } from "../../support/printed-types.js";
import { makeExample } from "../examples/make-example.js";
import { constructs as ofJsonStructure } from "./json-structure/structure-constructs.js";
import { lowering, validator } from "./lowering.js";
import { constructs as ofXsd } from "./xsd/xsd-constructs.js";

const lowered = [
  ...ofJsonStructure.map(
    ([what, document]) => [what, lowering(lowerJsonStructure, "json-structure", document)] as const,
  ),
  ...ofXsd.map(([what, document]) => [what, lowering(lowerXsd, "xsd", document, "root")] as const),
].map(([what, { schema = {} }]) => [what, schema] as const);

describe("a lowered schema", () => {
  test.each(lowered)("is well-formed, has fast patterns, and gives valid samples and types: %s", (_what, schema) => {
    const found = checkSchema(schema, { file: "sample.json", dialect: "2020-12" });
    expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
    const patterns = [...JSON.stringify(schema).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)];
    expect(patterns.map(([, pattern]) => JSON.parse(pattern ?? '""')).filter(isExponential)).toEqual([]);

    const { $defs, ...root } = schema;
    const definitions = ($defs ?? {}) as Definitions;
    const accepts = validator(schema);
    for (const size of ["minimal", "maximal"] as const) {
      const example = makeExample(root, definitions, size);
      expect(example).toHaveProperty("value");
      expect("value" in example && accepts(example.value)).toBe(true);
    }
    const types = printTypes(new Map(Object.entries({ ...definitions, Root: root })));
    expect(types.get("Root")?.code).toMatch(/^[\s\S]*export (?:type|interface) Root/);
  });

  test("gives a union type for a choice", () => {
    const document = ofXsd.find(([what]) => what === "choice of sequences")?.[1] ?? "";
    const { schema = {} } = lowering(lowerXsd, "xsd", document, "root");
    const types = printTypes(new Map([["Root", schema]]));
    expect(types.get("Root")?.code).toBe(
      "/** root */\nexport type Root = { a: number; b: number } | { c: number; d: number };",
    );
  });
});
