import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { ts } from "ts-morph";
import { afterAll, describe, expect, it } from "vitest";
import { carriedRuntime } from "../../src/emit/carried-runtime.js";
import { type GenerateResult, generate } from "../../src/pipeline.js";
import type { JsonValue } from "../../src/schema/schema.js";
import { scenarios } from "../golden/scenarios.js";

// A schema is data from somewhere else: whatever its strings say, they must never act in the code that is generated from it.
const canary = "globalThis.cdeventsGenCanary=1";
const payloads: { readonly [name: string]: string } = {
  "what ends comments, lines, strings, templates and brackets": [
    `*/${canary}//`,
    `x\n${canary}\r${canary}\u2028${canary}\u2029${canary}\u0085`,
    `"'\`;${canary};\${${canary}}\\`,
    `")});${canary};({x:("`,
  ].join(" "),
  "directives, and characters that turn text around":
    "@ts-nocheck @internal //# sourceMappingURL=x /// <reference path='x'/> <!-- </script> \u202e\u2066 \u0000 \ud800 \ufeff",
  "the name of a prototype": "__proto__",
};

/** A string that is not an identifier either, so that it is quoted wherever a payload would be. */
const harmless = "harm less";
const folder = mkdtempSync(join(tmpdir(), "cdevents-gen-injection-"));
for (const [path, { code }] of carriedRuntime) {
  const target = join(folder, "runtime", path.replace(/\.ts$/, ".js"));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, code);
}
writeFileSync(join(folder, "package.json"), '{"type":"module"}');
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
      const plain = await harmlessRun(place);
      // Where the harmless text is refused, there is nothing to compare with; that it does nothing is checked all the same.
      // A property called __proto__ has a key that no other has: computed, since a plain one would set the prototype.
      if (plain.files.size > 0 && payload !== "__proto__") expect(differences(attacked, plain)).toEqual([]);
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
    runtime: new Map(),
    templates: new Map(),
  });
}

const harmlessRuns = new Map<StringPlace, Promise<GenerateResult>>();
function harmlessRun(place: StringPlace): Promise<GenerateResult> {
  // A pattern of plain text is printed as a literal, any other as a string; the attacks are not plain.
  const text = place.path.at(-1) === "pattern" && !place.isKey ? `${harmless} \u00e9` : harmless;
  const known = harmlessRuns.get(place) ?? run(replaced(base, place, text));
  harmlessRuns.set(place, known);
  return known;
}

/** The modules whose tokens are of other kinds: only what stands inside of literals, names and comments may differ. */
function differences(attacked: GenerateResult, plain: GenerateResult): readonly string[] {
  const modules = (result: GenerateResult): readonly (readonly [string, string])[] =>
    [...result.files].filter(([path]) => path.endsWith(".ts")).map(([path, text]) => [path, shape(text)]);
  const expected = modules(plain);
  return modules(attacked).flatMap(([path, kinds], i) => (kinds === expected[i]?.[1] ? [] : [path]));
}

function shape(text: string): string {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, true, ts.LanguageVariant.Standard, text);
  const kinds: ts.SyntaxKind[] = [];
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    // Long lists are laid out over several lines, with a comma after the last item.
    const closes = [ts.SyntaxKind.CloseBraceToken, ts.SyntaxKind.CloseBracketToken, ts.SyntaxKind.CloseParenToken];
    if (closes.includes(kind) && kinds.at(-1) === ts.SyntaxKind.CommaToken) kinds.pop();
    // And long unions, with a bar before the first member.
    const opens = [ts.SyntaxKind.ColonToken, ts.SyntaxKind.EqualsToken, ts.SyntaxKind.OpenParenToken];
    if (kind === ts.SyntaxKind.BarToken && opens.some((token) => token === kinds.at(-1))) continue;
    kinds.push(kind);
  }
  return kinds.join(" ");
}

let runs = 0;
async function importAll({ files }: GenerateResult): Promise<void> {
  const root = join(folder, String(runs++));
  mkdirSync(join(root, "dist"), { recursive: true });
  symlinkSync(join(folder, "runtime"), join(root, "dist", "runtime"), "dir");
  for (const [path, text] of files) {
    if (!path.endsWith(".js")) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
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
