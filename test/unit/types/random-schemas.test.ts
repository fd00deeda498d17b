import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonLiteral } from "../../../src/print/literals.js";
import type { JsonValue, Schema } from "../../../src/schema/schema.js";
import { printTypes } from "../../support/printed-types.js";
import { anySchema, anyValue } from "../../support/random-schemas.js";
import { typeCheck } from "./type-check.js";

test("no value that Ajv finds valid is rejected by the type, whatever the schema", () => {
  const groups = fc.sample(
    fc.tuple(anySchema, anySchema, anySchema, fc.array(anyValue, { minLength: 12, maxLength: 24 })),
    {
      numRuns: 120,
      seed: 20260,
    },
  );
  const modules = new Map<string, string>();
  const valid = new Map<string, unknown>();
  for (const [at, [One, Two, Three, values]] of groups.entries()) {
    const named = { One, Two, Three };
    const check = validator(named);
    if (check === undefined) continue;
    const lines = [...printTypes(new Map(Object.entries(named))).values()].flatMap(({ code }) => code.split("\n"));
    for (const one of values.filter(check)) {
      valid.set(`/group-${at}.mts:${lines.length}`, { named, value: one });
      lines.push(`export const value${lines.length}: One = ${jsonLiteral(one)};`);
    }
    modules.set(`/group-${at}.mts`, lines.join("\n"));
  }
  expect(valid.size).toBeGreaterThan(500);
  const problems = typeCheck(modules);
  expect(problems.map((problem) => ({ ...problem, ...Object(valid.get(`${problem.file}:${problem.line}`)) }))).toEqual(
    [],
  );
});

/** Ajv's answer, or nothing where a schema leads back to itself, over which Ajv never ends. */
function validator(named: { readonly [name: string]: Schema }): ((value: JsonValue) => boolean) | undefined {
  const ajv = new Ajv2020({ strict: false, ownProperties: true, logger: false });
  try {
    const check = ajv.compile({ $ref: "#/$defs/One", $defs: named });
    return (value) => isValid(check, value);
  } catch {
    return undefined;
  }
}

function isValid(check: (value: JsonValue) => unknown, value: JsonValue): boolean {
  try {
    return check(value) === true;
  } catch {
    return false;
  }
}
