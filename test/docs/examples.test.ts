import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Project, ts } from "ts-morph";
import { describe, expect, it } from "vitest";

// Every example that somebody may copy has to compile, as a user's file beside the installed package would.
const root = fileURLToPath(new URL("../../", import.meta.url));
const documents = ["README.md", "generated/README.md", "generated/src/0.5/index.ts"];

const examples = documents.flatMap((document) => {
  const text = readFileSync(`${root}${document}`, "utf8");
  return (
    [...text.matchAll(/```ts\n([\s\S]*?)```/g)]
      .map(([, code = ""], i): [string, string] => [`${document}, example ${i + 1}`, code.replace(/^ \* ?/gm, "")])
      // That of the catalogue has a package of its own (catalogue.test.ts).
      .filter(([, code]) => !code.includes("@acme/weather"))
  );
});

const project = new Project({
  compilerOptions: {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
    types: [],
    skipLibCheck: true,
    paths: {
      cdevents: [`${root}generated/dist/0.5/index.d.ts`],
      "cdevents/examples": [`${root}generated/dist/0.5/examples.d.ts`],
      "cdevents/formats/json-batch": [`${root}generated/dist/runtime/cloudevents/formats/json.d.ts`],
      "cdevents/http": [`${root}generated/dist/runtime/cloudevents/bindings/http.d.ts`],
    },
  },
});

/** What an example may take for granted: names that stand for the reader's own things. */
const given = {
  text: "declare const text: string;",
  EventOf: 'import type { EventOf } from "cdevents";',
} as const;

describe("examples", () => {
  it("are found", () => expect(examples.length).toBeGreaterThanOrEqual(4));

  it.each(examples)("%s compiles", (name, code) => {
    const preamble = Object.entries(given)
      .filter(
        ([word]) => new RegExp(`\\b${word}\\b`).test(code) && !new RegExp(`(const |import .*)\\b${word}\\b`).test(code),
      )
      .map(([, declaration]) => declaration);
    const file = project.createSourceFile(
      `${root}${name.replace(/\W+/g, "-")}.ts`,
      `${[...preamble, code].join("\n")}\nexport {};`,
    );
    expect(
      file
        .getPreEmitDiagnostics()
        .map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.compilerObject.messageText, "\n")),
    ).toEqual([]);
  });
});
