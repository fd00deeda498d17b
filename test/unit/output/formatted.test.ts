import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { format, type Options } from "prettier";
import { beforeAll, describe, expect, it } from "vitest";
import { isUpToDate } from "../../../src/output/up-to-date.js";
import { writePackage } from "../../../src/output/write-package.js";
import { generate } from "../../../src/pipeline.js";
import { makeSandbox, place } from "./sandbox.js";

const digest = "a".repeat(64);
let files: ReadonlyMap<string, string>;

beforeAll(async () => {
  const request = { sources: [], releases: ["0.5.1"], packageName: "p", packageVersion: "1.0.0", templates: new Map() };
  ({ files } = await generate(request));
});

/** Files of every kind: a formatter takes minutes for all of them. */
function sample(): ReadonlyMap<string, string> {
  const kinds =
    /^(?:package\.json|README\.md|.*\/(?:examples|shared|index|pipeline-run-finished|issue|definition)\.(?:ts|js|d\.ts|json))$/;
  return new Map([...files].filter(([path]) => kinds.test(path)));
}

function write(out: string, written = sample(), force = false) {
  return writePackage(out, written, { inputs: digest, force });
}

const styles: readonly Options[] = [
  {},
  {
    semi: false,
    singleQuote: true,
    trailingComma: "none",
    tabWidth: 4,
    arrowParens: "avoid",
    quoteProps: "consistent",
  },
  { useTabs: true, printWidth: 60, proseWrap: "always", bracketSpacing: false, experimentalOperatorPosition: "start" },
];

describe("a generated package that a formatter has changed", () => {
  it.each(styles)("counts as up to date after prettier with %o", { timeout: 60_000 }, async (style) => {
    const out = makeSandbox();
    const { written } = write(out);
    expect(written.length).toBeGreaterThan(15);
    for (const path of written) {
      const before = readFileSync(join(out, path), "utf8");
      writeFileSync(join(out, path), await format(before, { ...style, filepath: path }));
    }
    expect(isUpToDate(out, digest)).toBe(true);
    const changed = new Map(
      [...sample()].map(([path, text]) => [path, path.endsWith(".json") ? text : `${text}// new\n`]),
    );
    expect(write(out, changed).kept).toEqual([]);
  });

  it("counts as up to date after biome", { timeout: 60_000 }, () => {
    const out = makeSandbox();
    write(out);
    const biome = fileURLToPath(new URL("../../../node_modules/.bin/biome", import.meta.url));
    place(out, {
      "biome.json": '{ "javascript": { "formatter": { "quoteStyle": "single", "semicolons": "asNeeded" } } }',
    });
    execFileSync(biome, ["format", "--write", "--files-max-size=9999999", "."], { cwd: out, stdio: "ignore" });
    expect(isUpToDate(out, digest)).toBe(true);
  });
});

describe("an edit", () => {
  it.each([
    ["shared.d.ts", (text: string) => text.replace("string", "number")],
    ["shared.d.ts", (text: string) => `${text}export const mine = 1;\n`],
    ["README.md", (text: string) => `${text}\nOne more word.\n`],
    ["index.json", (text: string) => text.replace('"', '" ')],
  ])("of %s is kept, and overwritten with force", (name, edit) => {
    const out = makeSandbox();
    const { written } = write(out);
    const path = written.find((candidate) => candidate.endsWith(name)) ?? "";
    const before = readFileSync(join(out, path), "utf8");
    writeFileSync(join(out, path), edit(before));
    expect(isUpToDate(out, digest)).toBe(false);
    expect(write(out).kept).toEqual([{ path, reason: "edited", generated: true }]);
    expect(write(out, sample(), true)).toMatchObject({ written: [path], kept: [], diagnostics: [] });
    expect(readFileSync(join(out, path), "utf8")).toBe(before);
  });

  it("of a file that is not generated is never overwritten", () => {
    const out = makeSandbox();
    place(out, { "README.md": "mine" });
    expect(write(out, sample(), true).kept).toEqual([{ path: "README.md", reason: "foreign", generated: true }]);
    expect(readFileSync(join(out, "README.md"), "utf8")).toBe("mine");
  });
});
