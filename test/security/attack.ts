import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { ts } from "ts-morph";
import { carriedRuntime } from "../../src/emit/carried-runtime.js";
import type { GenerateResult } from "../../src/generate-request.js";
import type { JsonValue } from "../../src/schema/schema.js";

// Inputs are data from somewhere else: whatever their strings say, they must never act in the code that is generated from them.
const canary = "globalThis.cdeventsGenCanary=1";

/** Whether any of the payloads has acted. */
export function hasActed(): boolean {
  return "cdeventsGenCanary" in globalThis;
}

/** What an attacker would put into a string, by what it is about. */
export const payloads: { readonly [name: string]: string } = {
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

/** The modules whose tokens are of other kinds: only what stands inside of literals, names and comments may differ. */
export function differences(attacked: GenerateResult, plain: GenerateResult): readonly string[] {
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

/** Where generated packages are loaded from: their runtime is the same, and written once. */
export class LoadingFolder {
  readonly #root: string;
  #packages = 0;

  constructor(root: string) {
    this.#root = root;
    for (const [path, { code }] of carriedRuntime) {
      const target = join(root, "runtime", path.replace(/\.ts$/, ".js"));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, code);
    }
    writeFileSync(join(root, "package.json"), '{"type":"module"}');
  }

  /** Loads all modules of a generated package that its index leads to. */
  async load({ files }: GenerateResult): Promise<void> {
    const root = join(this.#root, String(this.#packages++));
    mkdirSync(join(root, "lib"), { recursive: true });
    symlinkSync(join(this.#root, "runtime"), join(root, "lib", "runtime"), "dir");
    for (const [path, text] of files) {
      if (!path.endsWith(".js")) continue;
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const entries = [...files.keys()].filter((path) => /^lib\/(?:[^/]+\/)?(?:endpoints\/)?index\.js$/.test(path));
    for (const entry of entries) await import(/* @vite-ignore */ pathToFileURL(join(root, entry)).href);
  }
}

/** A string of a document. */
export interface StringPlace {
  readonly path: readonly (string | number)[];
  /** Whether the string is the name of the member at the path, and not its value. */
  readonly isKey: boolean;
}

/** Every string of a document: values, and the names of members. */
export function* placesIn(value: JsonValue, path: readonly (string | number)[]): Iterable<StringPlace> {
  if (typeof value === "string") yield { path, isKey: false };
  if (typeof value !== "object" || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (!Array.isArray(value)) yield { path: at, isKey: true };
    yield* placesIn(member, at);
  }
}

/** A document with another string at a place. */
export function replaced(value: JsonValue, { path, isKey }: StringPlace, text: string): JsonValue {
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
