import { describe, expect, it } from "vitest";
import { generate } from "../../../src/pipeline.js";
import { sampleSchema } from "../cli/sample-schemas.js";

function times<T>(count: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function properties(count: number, make: (index: number) => object): object {
  return Object.fromEntries(times(count, (index) => [`p${index}`, make(index)]));
}

const text = { type: "string" };

/** The content of an event, and its definitions. The limits are a multiple of what it takes, and a fraction of what squares take. */
const large: readonly (readonly [what: string, seconds: number, content: object, $defs: object])[] = [
  ["60,000 properties", 20, { type: "object", properties: properties(60_000, () => text) }, {}],
  ["60,000 values", 10, { type: "object", properties: { a: { enum: times(60_000, (index) => `v${index}`) } } }, {}],
  [
    "2,000 properties of 30 properties each",
    20,
    {
      type: "object",
      properties: properties(2000, (i) => ({
        type: "object",
        properties: properties(30, (j) => ({ minLength: i * 30 + j })),
      })),
    },
    {},
  ],
  [
    "60,000 definitions",
    10,
    { type: "object", properties: { a: { $ref: "#/$defs/p0" } } },
    properties(60_000, () => text),
  ],
  [
    "2,000 alternatives that a constant tells apart",
    10,
    { oneOf: times(2000, (i) => ({ type: "object", properties: { kind: { const: `k${i}` } }, required: ["kind"] })) },
    {},
  ],
  [
    "16,000 dependencies",
    15,
    { type: "object", dependentRequired: Object.fromEntries(times(16_000, (i) => [`p${i}`, [`q${i}`]])) },
    {},
  ],
  [
    "a tuple of 16,000 items",
    15,
    { type: "object", properties: { a: { type: "array", prefixItems: times(16_000, () => text) } } },
    {},
  ],
  [
    "2,000 alternatives that nothing tells apart",
    10,
    { oneOf: times(2000, (i) => ({ type: "object", required: [`p${i}`] })) },
    {},
  ],
];

describe("a schema is understood and printed in about as much time as it is large", () => {
  it.each(large)("%s", { timeout: 60_000 }, async (_, seconds, content, $defs) => {
    const source = sampleSchema({ type: "com.acme.deploy.approved.1.0.0", content, extra: { $defs } });
    const start = performance.now();
    const { files, diagnostics } = await generate({
      sources: [{ path: "a.json", name: "a.json", text: source, named: true }],
      releases: [],
      packageName: "p",
      packageVersion: "1.0.0",
      templates: new Map(),
    });
    expect(diagnostics).toEqual([]);
    expect(files.size).toBeGreaterThan(10);
    expect(performance.now() - start).toBeLessThan(seconds * 1000);
  });
});
