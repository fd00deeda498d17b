import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { ts } from "ts-morph";
import { afterAll, describe, expect, it } from "vitest";
import { readRuntimeFiles } from "../../src/disk/runtime-files.js";
import { type GenerateResult, generate } from "../../src/pipeline.js";
import type { JsonValue } from "../../src/schema/schema.js";
import { scenarios } from "../golden/scenarios.js";

// A schema is data from somewhere else: whatever its strings say, they must never act in the code that is generated from it.
const canary = "globalThis.cdeventsGenCanary=1";
const payloads: { readonly [name: string]: string } = {
  "the end of a comment": `*/${canary}//`,
  "line ends of every kind": `x\n${canary}\r${canary}\u2028${canary}\u2029${canary}\u0085`,
  "quotes and templates": `"'\`;${canary};\${${canary}}\\`,
  "closing brackets": `")});${canary};({x:("`,
  directives: "@ts-nocheck @internal //# sourceMappingURL=x /// <reference path='x'/> <!-- </script>",
  "names of prototypes": "__proto__",
  "characters that turn text around": "\u202e\u2066 \u0000 \ud800 \ufeff",
};

/** A string that is not an identifier either, so that it is quoted wherever a payload would be. */
const harmless = "harm less";
const runtimeFiles = readRuntimeFiles();
const folder = mkdtempSync(join(tmpdir(), "cdevents-gen-injection-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const base = withEverything(scenarios[0]?.inputs["deploy-approved.json"] ?? {});
const places = [...placesIn(base, [])];

describe.each(Object.entries(payloads))("%s", (_name, payload) => {
  it.each(places.map((place) => [place.path.join("/") + (place.isKey ? " (name)" : ""), place] as const))(
    "in %s",
    async (_place, place) => {
      const attacked = await run(replaced(base, place, payload));
      if (attacked.files.size === 0) {
        expect(attacked.diagnostics.filter(({ severity }) => severity === "error")).not.toEqual([]);
        return;
      }
      const plain = await run(replaced(base, place, harmless));
      // Where the harmless text is refused, there is nothing to compare with; that it does nothing is checked all the same.
      if (plain.files.size > 0) expect(shapes(attacked)).toEqual(shapes(plain));
      await importAll(attacked);
      expect("cdeventsGenCanary" in globalThis).toBe(false);
    },
  );
});

function run(schema: JsonValue): Promise<GenerateResult> {
  const person = scenarios[0]?.inputs["person.json"] ?? {};
  const sources = Object.entries({ "a.json": schema, "person.json": person }).map(([name, value]) => ({
    path: name,
    name,
    text: JSON.stringify(value),
    named: false,
  }));
  return generate({
    sources,
    releases: [],
    packageName: "p",
    packageVersion: "1.0.0",
    runtimeFiles,
    templates: new Map(),
  });
}

/** The kinds of the tokens of every module: only what stands inside of literals, names and comments may differ. */
function shapes({ files }: GenerateResult): readonly string[] {
  return [...files]
    .filter(([path]) => path.endsWith(".ts") && !path.includes("/runtime/"))
    .map(([, text]) => {
      const scanner = ts.createScanner(ts.ScriptTarget.ES2022, true, ts.LanguageVariant.Standard, text);
      const kinds: number[] = [];
      for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) kinds.push(kind);
      return kinds.join(" ");
    });
}

let runs = 0;
async function importAll({ files }: GenerateResult): Promise<void> {
  const root = join(folder, String(runs++));
  for (const [path, text] of files) {
    if (!path.endsWith(".js")) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  writeFileSync(join(root, "package.json"), '{"type":"module"}');
  const index = [...files.keys()].find((path) => /^dist\/[^/]+\/index\.js$/.test(path)) ?? "";
  await import(/* @vite-ignore */ pathToFileURL(join(root, index)).href);
}

interface StringPlace {
  readonly path: readonly (string | number)[];
  /** Whether the string is the name of the member at the path, and not its value. */
  readonly isKey: boolean;
}

/** Every string of a document: values, and the names of members. */
function* placesIn(value: JsonValue, path: readonly (string | number)[]): Iterable<StringPlace> {
  if (typeof value === "string") yield { path, isKey: false };
  if (typeof value !== "object" || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (!Array.isArray(value)) yield { path: at, isKey: true };
    yield* placesIn(member, at);
  }
}

function replaced(value: JsonValue, { path, isKey }: StringPlace, text: string): JsonValue {
  const [step, ...rest] = path;
  if (step === undefined) return text;
  if (Array.isArray(value))
    return value.map((item, i) => (i === step ? replaced(item, { path: rest, isKey }, text) : item));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      if (key !== step) return [key, member];
      return isKey && rest.length === 0 ? [text, member] : [key, replaced(member, { path: rest, isKey }, text)];
    }),
  );
}

/** Adds what a schema can carry text in besides: titles, defaults, examples, enums, constants, patterns. */
function withEverything(schema: JsonValue): JsonValue {
  const extra = {
    title: "Title",
    description: "Text.",
    $comment: "Comment.",
    "x-cdevents-gen": { name: "deployApproved" },
  };
  const text = JSON.stringify(schema).replace(
    '"votes":{',
    '"note":{"description":"Note.","default":"d","examples":["e"],"enum":["one","two"]},"exact":{"const":"value"},"shaped":{"type":"string","pattern":"^a+$"},"votes":{',
  );
  return { ...JSON.parse(text), ...extra };
}
