import { describe, expect, it } from "vitest";
import { findSlowPatterns } from "../../../src/emit/patterns/slow-patterns.js";
import type { Definitions, Schema } from "../../../src/schema/schema.js";

function find(schema: Schema, definitions: Definitions = {}) {
  const of = (_: Schema, within = "") => ({ file: "a.json", pointer: within });
  return findSlowPatterns([schema], definitions, { of }).map(({ code, message, place }) => [
    code,
    message,
    place?.pointer,
  ]);
}

const slow = "^(a+)+$";
const finding = '"^(a+)+$" can backtrack exponentially';

describe("findSlowPatterns", () => {
  it("reports a pattern, the name of a pattern property, and those of definitions", () => {
    const schema: Schema = { properties: { a: { pattern: slow } }, patternProperties: { [slow]: true } };
    expect(find(schema, { B: { items: { pattern: slow } } })).toEqual([
      ["slow-pattern", finding, "/pattern"],
      ["slow-pattern", finding, "/patternProperties"],
      ["slow-pattern", finding, "/pattern"],
    ]);
  });

  it("ignores data and properties that are named pattern", () => {
    expect(find({ properties: { pattern: { enum: [{ pattern: slow }] } }, default: { pattern: slow } })).toEqual([]);
  });

  it("warns that a pattern is too long to be checked", () => {
    const [[, message] = []] = find({ pattern: "a".repeat(3000) });
    expect(message).toBe("the pattern is too long to check for exponential backtracking: 3000 characters");
  });
});
