import { describe, expect, it } from "vitest";
import { bundledReleases, bundledSchemas } from "../../../../src/profiles/cdevents/bundled/bundled.js";
import type { JsonValue } from "../../../../src/schema/schema.js";
import { canonical, digest, type JsonSchema } from "./canonical.js";

const link: JsonSchema = { $id: "https://example.com/schema/links/link", type: "array", items: { type: "string" } };
const schemas = new Map([[String(link["$id"]), link]]);

function canonicalOf(schema: JsonSchema): JsonValue {
  return canonical({ $id: "https://example.com/schema/event", ...schema }, schemas);
}

describe("schemas that say the same", () => {
  const pairs: readonly (readonly [string, JsonSchema, JsonSchema])[] = [
    [
      "annotations",
      { type: "string" },
      { title: "T", description: "D", examples: [1], "x-renamed": {}, type: "string" },
    ],
    ["order of keys", { minLength: 1, type: "string" }, { type: "string", minLength: 1 }],
    ["order of properties", { properties: { a: true, b: true } }, { properties: { b: true, a: true } }],
    ["order of enums", { enum: ["a", "b"] }, { enum: ["b", "a"] }],
    ["order of required", { required: ["a", "b"] }, { required: ["b", "a"] }],
    ["order of alternatives", { anyOf: [{ type: "null" }, true] }, { anyOf: [true, { type: "null" }] }],
    ["nothing required", {}, { required: [] }],
    ["nothing defined", {}, { properties: {} }],
    ["nothing refused", {}, { additionalProperties: true }],
    ["a relative and an absolute $ref", { $ref: "links/link" }, { $ref: "https://example.com/schema/links/link" }],
    ["a $ref and its target", { $ref: "links/link" }, { type: "array", items: { type: "string" } }],
    ["a $ref beside what its target says", { $ref: "links/link" }, { $ref: "links/link", type: "array" }],
  ];
  it.each(pairs)("are equal but for %s", (_, one, other) => {
    expect(canonicalOf(one)).toEqual(canonicalOf(other));
  });
});

describe("schemas that differ", () => {
  const pairs: readonly (readonly [string, JsonSchema, JsonSchema])[] = [
    ["a default", { type: "string" }, { type: "string", default: "a" }],
    ["a property named description", {}, { properties: { description: true } }],
    ["a property named x-y", {}, { properties: { "x-y": true } }],
    ["closed and open", {}, { additionalProperties: false }],
    ["any of and one of", { anyOf: [true] }, { oneOf: [true] }],
    ["a keyword beside a $ref", { $ref: "links/link" }, { $ref: "links/link", minItems: 1 }],
    ["the $id", {}, { $id: "https://example.com/schema/other" }],
    ["the $schema", {}, { $schema: "http://json-schema.org/draft-07/schema#" }],
  ];
  it.each(pairs)("are told apart by %s", (_, one, other) => {
    expect(canonicalOf(one)).not.toEqual(canonicalOf(other));
  });
});

it("does not pass over a $ref that leads nowhere", () => {
  expect(() => canonicalOf({ $ref: "links/lost" })).toThrow("https://example.com/schema/links/lost");
});

/** Every schema that differs from this one by a single keyword, property or item that is left out; the `$id` stays. */
function* diminished(value: JsonValue, key = ""): Generator<JsonValue> {
  if (typeof value !== "object" || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    const isAnnotation = key !== "properties" && (name === "description" || name.startsWith("x-"));
    if (isAnnotation || name === "$id") continue;
    yield replaced(value, name, []);
    for (const less of diminished(inner, key === "properties" ? "" : name)) yield replaced(value, name, [less]);
  }
}

function replaced(value: object, name: string, by: readonly JsonValue[]): JsonValue {
  if (Array.isArray(value)) return value.toSpliced(Number(name), 1, ...by);
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.flatMap(([key, inner]) => (key === name ? by.map((it) => [key, it]) : [[key, inner]])),
  );
}

describe.each(bundledReleases)("the digests of CDEvents %s", (release) => {
  const bundled = bundledSchemas(release);
  const ids = new Map(bundled.map(({ schema }) => [String(schema["$id"]), schema]));

  it("notice everything that is left out of a schema", () => {
    const names = ["ticketclosed.json", "testcaserunqueued.json", "custom/schema.json", "links/linkrelation.json"];
    for (const { name, schema } of bundled.filter((one) => names.includes(one.name))) {
      const whole = digest(schema, ids);
      for (const less of diminished(schema)) {
        expect(digest(JSON.parse(JSON.stringify(less)), ids), `${name}: ${JSON.stringify(less)}`).not.toBe(whole);
      }
    }
  });
});
