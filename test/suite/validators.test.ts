import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Dialect } from "../../src/schema/dialect.js";
import { sharedData } from "../support/shared-data.js";
import { validatorOf } from "../unit/checks/emitted-module.js";
import { typeCheck } from "../unit/types/type-check.js";
import { remoteDocuments } from "./types-groups.js";
import { groupsOf, lowerGroup } from "./validators-suite.js";

/** What is known of a folder of the suite: two lists that may only get shorter. */
interface Expectation {
  /** Groups whose schema is refused by name. */
  readonly refused: readonly string[];
  /** Tests of optional features that are answered otherwise: annotations that could be asserted. */
  readonly different: readonly string[];
}

const expectations: { readonly [folder: string]: Expectation } = JSON.parse(
  readFileSync(new URL("validators-refused.json", import.meta.url), "utf8"),
);

const folders: readonly (readonly [folder: string, dialect: Dialect, formats: "assert" | "annotate"])[] = [
  ["draft2020-12", "2020-12", "annotate"],
  ["draft7", "draft-07", "annotate"],
  ["draft2020-12/optional", "2020-12", "annotate"],
  ["draft7/optional", "draft-07", "annotate"],
  ["draft2020-12/optional/format", "2020-12", "assert"],
  ["draft7/optional/format", "draft-07", "assert"],
];

const suite = sharedData("json-schema-test-suite");

describe.skipIf(suite === undefined)("checks against the JSON-Schema-Test-Suite (needs shared data)", () => {
  test("mandatory tests have no exceptions", () => {
    expect(expectations["draft2020-12"]?.different).toEqual([]);
    expect(expectations["draft7"]?.different).toEqual([]);
  });

  test.each(folders)("E: %s is answered as the suite says, explained alike", (folder, dialect, formats) => {
    const { different, unexplained, refused, modules } = answer(suite ?? "", folder, dialect, formats);
    expect(unexplained).toEqual([]);
    expect({ refused, different }).toEqual(expectations[folder]);
    // The other folders add no shape of schema, and a program takes seconds.
    if (folder === "draft2020-12") expect(typeCheck(modules)).toEqual([]);
  });
});

function answer(root: string, folder: string, dialect: Dialect, formats: "assert" | "annotate") {
  const remotes = remoteDocuments(root, dialect);
  const different: string[] = [];
  const unexplained: string[] = [];
  const refused: string[] = [];
  const modules = new Map<string, string>();
  for (const [title, group] of groupsOf(root, folder)) {
    const lowered = lowerGroup(group.schema, dialect, remotes);
    if ("refused" in lowered) {
      refused.push(title);
      continue;
    }
    const validator = validatorOf(lowered.schema, lowered.definitions, formats);
    modules.set(fileURLToPath(new URL(`../../src/group-${modules.size}.ts`, import.meta.url)), validator.text);
    for (const { description, data, valid } of group.tests) {
      const verdict = validator.check(data);
      if (verdict !== valid) different.push(`${title}: ${description}`);
      if (verdict !== (validator.explain(data).length === 0)) unexplained.push(`${title}: ${description}`);
    }
  }
  return { different, unexplained, refused, modules };
}
