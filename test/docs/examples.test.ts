import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lint } from "../../src/lint.js";
import { blocksOf, root, type SourceFile, type UserProject, userProject } from "./user-project.js";

// Readers copy the examples, so each of them has to compile in a project that has the packages installed.
const pages = readdirSync(join(root, "docs"))
  .filter((file) => file.endsWith(".md"))
  .map((file) => `docs/${file}`);
const documents = ["README.md", ...pages, "generated/README.md", "generated/lib/0.5/index.d.ts"];

const examples = documents.flatMap((document) =>
  blocksOf(document, "ts").map((code, index): [string, string] => [`${document}, example ${index + 1}`, code]),
);

const schema: SourceFile = ["deploy-approved.json", blocksOf("docs/your-own-schemas.md", "json")[0] ?? ""];
const catalogue: SourceFile = ["weather.xreg.yaml", blocksOf("docs/catalogues.md", "yaml")[0] ?? ""];

/** Names that the examples in generated files use without a declaration. */
const given = {
  text: "declare const text: string;",
  EventOf: 'import type { EventOf } from "cdevents";',
} as const;

/** Marks a line that prints, with what it prints. */
const printed = /\/\/ -> (.*)$/gm;

let project: UserProject;
beforeAll(async () => {
  project = await userProject(
    new Map([
      ["@acme/events", schema],
      ["@acme/weather", catalogue],
    ]),
  );
});
afterAll(() => rmSync(project.folder, { recursive: true, force: true }));

describe("the examples of the documentation", () => {
  it("are found in every guide", () => {
    const found = (document: string): boolean => examples.some(([name]) => name.startsWith(document));
    expect(["README.md", "docs/produce.md", "docs/consume.md", "docs/testing.md"].filter(found)).toHaveLength(4);
  });

  it.each(examples)("%s compiles", (name, code) => {
    const preamble = Object.entries(given)
      .filter(
        ([word]) => new RegExp(`\\b${word}\\b`).test(code) && !new RegExp(`(const |import .*)\\b${word}\\b`).test(code),
      )
      .map(([, declaration]) => declaration);
    expect(project.compile(fileName(name), [...preamble, code].join("\n"))).toEqual([]);
  });

  it.each(examples.filter(([, code]) => code.search(printed) >= 0))("%s prints what its comments say", (name, code) => {
    const expected = [...code.matchAll(printed)].map(([, line = ""]) => line);
    expect(project.run(fileName(name), code)).toEqual(expected);
  });

  it("show the error of an invalid event as it is", () => {
    const error = /```\n(EventError: [\s\S]*?)\n```/.exec(readFileSync(join(root, "README.md"), "utf8"))?.[1];
    const code = `
      import { pipelineRunFinished } from "cdevents";
      const content = { url: "https://ci.example.com/42", outcome: "sucess" };
      try {
        pipelineRunFinished({ source: "https://ci.example.com/", subject: { id: "run-42", content } });
      } catch (error) {
        console.log(String(error));
      }`;
    expect(project.run("invalid-event", code).join("\n")).toBe(error);
  });

  it("have a catalogue without lint findings", async () => {
    const [path, text] = catalogue;
    expect(await lint({ sources: [{ path, name: path, text, named: true }], releases: [] })).toEqual([]);
  });
});

function fileName(name: string): string {
  return name.replace(/\W+/g, "-");
}
