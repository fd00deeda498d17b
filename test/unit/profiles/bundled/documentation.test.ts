import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { bundledReleases, bundledSchemas } from "../../../../src/profiles/cdevents/bundled/bundled.js";
import { describeEvent, describeSubject, wordsOf } from "../../../../src/profiles/cdevents/bundled/vocabulary.js";
import type { JsonValue } from "../../../../src/schema/schema.js";
import type { JsonSchema } from "./canonical.js";

/** Every schema in a schema that stands for a field, and the schema itself, with the way to it. */
function* fields(schema: JsonValue | undefined, path: string): Generator<readonly [string, JsonSchema]> {
  if (!isObject(schema)) return;
  yield [path, schema];
  const { properties } = schema;
  if (!isObject(properties)) return;
  for (const [name, inner] of Object.entries(properties)) yield* fields(inner, `${path}/${name}`);
}

function isObject(value: JsonValue | undefined): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** One sentence: it begins like one, ends like one, and has nothing in it that was to be filled in. */
const sentence = /^[A-Z](?:(?!\. [A-Z])[^{}<>])*\.$/u;
const unfinished = /\b(?:todo|tbd|fixme|lorem|undefined|null|xxx)\b/iu;

function isSentence(text: unknown): boolean {
  return typeof text === "string" && sentence.test(text) && !unfinished.test(text) && text.length <= 160;
}

describe("what counts as a sentence", () => {
  it.each(["How the run ended.", "Made of `a.b`, such as `pkg:oci/app@sha256:…`."])("is %j", (text) => {
    expect(isSentence(text)).toBe(true);
  });
  const others = [
    "",
    ".",
    "No end",
    "no start.",
    "One. Two.",
    "The {subject} ended.",
    "TODO.",
    undefined,
    `A${"a".repeat(160)}.`,
  ];
  it.each(others)("is not %j", (text) => {
    expect(isSentence(text)).toBe(false);
  });
});

describe.each(bundledReleases)("CDEvents %s", (release) => {
  const documented = bundledSchemas(release).flatMap(({ name, schema }) => [...fields(schema, name)]);

  it("has one sentence on every event, link and field", () => {
    const missing = documented.filter(([, schema]) => !isSentence(schema["description"]));
    expect(missing.map(([path, { description }]) => [path, description])).toEqual([]);
  });

  const types = bundledSchemas(release).flatMap(({ schema }) => {
    const [, subject = "", predicate = ""] = /"dev\.cdevents\.(\w+)\.(\w+)\./u.exec(JSON.stringify(schema)) ?? [];
    return subject === "" ? [] : [{ subject, predicate }];
  });

  it("has a sentence on every subject", () => {
    expect(types.map(({ subject }) => subject).filter((subject) => !isSentence(describeSubject(subject)))).toEqual([]);
  });

  it("tells its events apart", () => {
    const sentences = types.map(({ subject, predicate }) => describeEvent(subject, predicate));
    expect(new Set(sentences).size).toBe(types.length);
    expect(types.length).toBeGreaterThanOrEqual(39);
  });

  it("knows the words of every subject", () => {
    for (const { subject } of types) expect(wordsOf(subject)?.join("")).toBe(subject);
  });
});

describe("the vocabulary", () => {
  const file: unknown = parse(
    readFileSync(new URL("../../../../schemas/cdevents-vocabulary.yaml", import.meta.url), "utf8"),
  );

  /** Every text of the file but those that are no sentences: words of subjects and former names. */
  function* texts(value: unknown, path: string): Generator<readonly [string, unknown]> {
    if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) yield* texts(inner, `${path}/${key}`);
    } else if (!/^\/renamed|\/words$/u.test(path)) yield [path, value];
  }

  it("consists of sentences, where it is not about names", () => {
    const filled = [...texts(file, "")].map(([path, text]) => [
      path,
      String(text).replace(/\{(?:subject|owner)\}/gu, "one"),
    ]);
    expect(filled.filter(([, text]) => !isSentence(text))).toEqual([]);
    expect(filled.length).toBeGreaterThan(200);
  });

  const words = {
    approval: "approval",
    pipelinerun: "pipeline run",
    taskrun: "task run",
    testcase: "test case",
    testcaserun: "test case run",
    testoutput: "test output",
    testsuite: "test suite",
    testsuiterun: "test suite run",
    ticket: "ticket",
  };
  it.each(Object.entries(words))("splits %s into %j", (subject, expected) => {
    expect(wordsOf(subject)?.join(" ")).toBe(expected);
  });

  it("does not invent words for a subject that it does not know", () => {
    expect(wordsOf("mytool-resource")).toBeUndefined();
    expect(wordsOf("constructor")).toBeUndefined();
  });
});
