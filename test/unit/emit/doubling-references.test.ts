import { describe, expect, it } from "vitest";
import { generate } from "../../../src/pipeline.js";
import type { JsonValue } from "../../../src/schema/schema.js";
import { sampleSchema } from "../cli/sample-schemas.js";

type Keywords = { readonly [keyword: string]: JsonValue };

/** Forty definitions, each of which refers to the next one twice: whoever follows every reference never ends. */
function doubling(levels: number, shape: (next: Keywords, isLast: boolean) => Keywords): Keywords {
  return Object.fromEntries(
    Array.from({ length: levels }, (_, level) => {
      const isLast = level === levels - 1;
      return [`d${level}`, shape(isLast ? { type: "string" } : { $ref: `#/$defs/d${level + 1}` }, isLast)];
    }),
  );
}

async function generated(content: Keywords, extra: Keywords): Promise<number> {
  const { files } = await generate({
    sources: [
      {
        path: "a.json",
        name: "a.json",
        text: sampleSchema({ type: "com.acme.deploy.approved.1.0.0", content, extra }),
        named: true,
      },
    ],
    releases: [],
    packageName: "p",
    packageVersion: "1.0.0",
    templates: new Map(),
  });
  return files.size;
}

describe("references that double at every level end soon", () => {
  it.each<[string, (next: Keywords, isLast: boolean) => Keywords]>([
    ["properties", (next) => ({ type: "object", properties: { a: next, b: next } })],
    ["required", (next) => ({ type: "object", properties: { a: next, b: next }, required: ["a", "b"] })],
    ["allOf", (next) => ({ allOf: [next, { ...next, title: "again" }] })],
    ["anyOf", (next) => ({ anyOf: [next, { type: "array", items: next }] })],
    ["oneOf", (next, isLast) => ({ oneOf: [next, isLast ? { type: "null" } : { allOf: [next], minLength: 3 }] })],
    ["prefixItems", (next) => ({ type: "array", prefixItems: [next, next], minItems: 2, items: false })],
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    ["if", (next) => ({ if: next, then: next, else: next })],
    ["not", (next) => ({ not: { allOf: [next, next] } })],
    ["unevaluated", (next) => ({ type: "object", anyOf: [next, next], unevaluatedProperties: false })],
    ["names", (next) => ({ type: "object", additionalProperties: { anyOf: [next, next] }, propertyNames: next })],
    ["contains", (next) => ({ type: "array", contains: next, items: next, minItems: 2 })],
  ])(
    "%s",
    async (_, shape) => {
      const started = performance.now();
      expect(await generated({ $ref: "#/$defs/d0" }, { $defs: doubling(40, shape) })).toBeGreaterThan(0);
      expect(performance.now() - started).toBeLessThan(20_000);
    },
    60_000,
  );

  it("where the event itself is composed of them", async () => {
    const $defs = doubling(40, (next, isLast) =>
      isLast ? { properties: {} } : { allOf: [next, { ...next, title: "x" }] },
    );
    expect(await generated({ type: "object" }, { $defs, allOf: [{ $ref: "#/$defs/d0" }] })).toBeGreaterThan(0);
  }, 20_000);
});
