import { describe, expect, test } from "vitest";
import { jsonLiteral } from "../../../src/print/literals.js";
import { printTypes } from "../../support/printed-types.js";
import { commentCases } from "./cases/comments.js";
import { compositionCases } from "./cases/composition.js";
import { listCases } from "./cases/lists.js";
import { nameCases } from "./cases/names.js";
import { objectCases } from "./cases/objects.js";
import type { TypeCase } from "./cases/type-case.js";
import { valueCases } from "./cases/values.js";
import { typeCheck } from "./type-check.js";

const cases = [...objectCases, ...valueCases, ...listCases, ...compositionCases, ...nameCases, ...commentCases];

function print({ given }: TypeCase): string {
  const types = printTypes(new Map(Object.entries(given)));
  return [...types.values()].map(({ code }) => code).join("\n\n");
}

describe("a schema as a type", () => {
  test.each(cases.map((one) => [one.rule, one] as const))("%s", (_, one) => {
    expect(print(one)).toBe(one.want.trim());
  });
});

test("the compiler takes every printed type, every valid value, and none of the others (security E, rules 1 and 3)", () => {
  const modules = new Map<string, string>();
  const expected = new Set<string>();
  for (const [at, one] of cases.entries()) {
    const path = `/case-${at}.mts`;
    const lines = print(one).split("\n");
    const type = Object.keys(one.given)[0];
    for (const value of one.accepts ?? [])
      lines.push(`export const v${lines.length}: ${type} = ${jsonLiteral(value)};`);
    for (const value of one.rejects ?? []) {
      expected.add(`${path}:${lines.length}`);
      lines.push(`export const v${lines.length}: ${type} = ${jsonLiteral(value)};`);
    }
    modules.set(path, lines.join("\n"));
  }
  const found = typeCheck(modules);
  const unexpected = found.filter(({ file, line }) => !expected.has(`${file}:${line}`));
  const reported = new Set(found.map(({ file, line }) => `${file}:${line}`));
  const missed = [...expected].filter((at) => !reported.has(at));
  expect({ unexpected, missed }).toEqual({ unexpected: [], missed: [] });
});
