import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { jsonLiteral } from "../../src/print/literals.js";
import type { Dialect } from "../../src/schema/dialect.js";
import { printTypes } from "../support/printed-types.js";
import { sharedData } from "../support/shared-data.js";
import { typeCheck } from "../unit/types/type-check.js";
import { namedSchemas, remoteDocuments, suiteGroups } from "./types-groups.js";

/** What is known of a draft: the numbers may only get better, the list may only get shorter. */
interface Expectation {
  readonly dialect: Dialect;
  /** Groups whose schema is refused by name, so that there is no type to speak of. */
  readonly refused: readonly string[];
  readonly validAccepted: number;
  readonly invalidCaught: number;
  readonly invalidAccepted: number;
}

const expectations: { readonly [draft: string]: Expectation } = JSON.parse(
  readFileSync(new URL("types-refused.json", import.meta.url), "utf8"),
);

const suite = sharedData("json-schema-test-suite");

describe.skipIf(suite === undefined)("types against the JSON-Schema-Test-Suite (needs shared data)", () => {
  test.each(Object.entries(expectations))("E: %s, no valid value is rejected", (draft, expectation) => {
    const result = typeGroups(suite ?? "", draft, expectation.dialect);
    expect(result.broken).toEqual([]);
    expect(result.validRejected).toEqual([]);
    expect(result.refused).toEqual(expectation.refused);
    expect(result.counts).toEqual({
      validAccepted: expectation.validAccepted,
      invalidCaught: expectation.invalidCaught,
      invalidAccepted: expectation.invalidAccepted,
    });
  });
});

/** Types every group of a draft, and asks the compiler whether `const value: Root = <data>` is right for every value. */
function typeGroups(folder: string, draft: string, dialect: Dialect) {
  const groups = [...suiteGroups(folder, draft)];
  const remotes = remoteDocuments(folder, dialect);
  const refused: string[] = [];
  const modules = new Map<string, string>();
  const tests = new Map<string, { title: string; valid: boolean }>();
  for (const [at, [title, group]] of groups.entries()) {
    const named = namedSchemas(group.schema, dialect, remotes);
    if (named === undefined) {
      refused.push(title);
      continue;
    }
    const path = `/group-${at}.mts`;
    const types = [...printTypes(named).values()].map(({ code }) => code).join("\n");
    let text = `${types}\n`;
    for (const { description, data, valid } of group.tests) {
      tests.set(`${path}:${text.split("\n").length - 1}`, { title: `${title}: ${description}`, valid });
      text += `export const value${tests.size}: Root = ${jsonLiteral(data)};\n`;
    }
    modules.set(path, text);
  }
  const problems = typeCheck(modules);
  const rejected = new Set(problems.map(({ file, line }) => `${file}:${line}`));
  const titles = (valid: boolean, isRejected: boolean): readonly string[] =>
    [...tests]
      .filter(([at, { valid: is }]) => is === valid && rejected.has(at) === isRejected)
      .map(([, { title }]) => title);
  return {
    refused,
    broken: problems.filter(({ file, line }) => !tests.has(`${file}:${line}`)),
    validRejected: titles(true, true),
    counts: {
      validAccepted: titles(true, false).length,
      invalidCaught: titles(false, true).length,
      invalidAccepted: titles(false, false).length,
    },
  };
}
