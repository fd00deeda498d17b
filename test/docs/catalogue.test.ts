import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { lint } from "../../src/lint.js";
import { generate } from "../../src/pipeline.js";
import { typecheck } from "../../src/verify/typecheck.js";

// The catalogue of the README is there to be copied: it has to be a good one, and what is said about it true.
const readme = readFileSync(fileURLToPath(new URL("../../README.md", import.meta.url)), "utf8");
const section = readme.slice(readme.indexOf("\n## Catalogues\n"), readme.indexOf("\n## Options\n"));
const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(section)?.[1] ?? "";

const file = "weather.xreg.yaml";
const sources = [{ path: file, name: file, text: block("yaml"), named: true }];

describe("the catalogue of the README", () => {
  it("is as it should be", async () => {
    expect(await lint({ sources, releases: [] })).toEqual([]);
  });

  it("gives a package in which the example compiles", async () => {
    const { files, diagnostics } = await generate({
      sources,
      releases: [],
      packageName: "@acme/weather",
      packageVersion: "1.0.0",
      templates: new Map(),
    });
    expect(diagnostics).toEqual([]);
    const given = [
      "declare const kafka: { producer(): { send(batch: object): Promise<unknown> } };",
      "declare const Buffer: { from(bytes: Uint8Array): Uint8Array };",
    ];
    const example = block("ts")
      .replace('"@acme/weather"', '"./lib/catalogue/index.js"')
      .replace('"@acme/weather/endpoints"', '"./lib/catalogue/endpoints/index.js"');
    expect(example).toContain("measured.parameters");
    const findings = typecheck(new Map([...files, ["example.ts", `${given.join("\n")}\n${example}`]]));
    expect(findings).toEqual([]);
  });
});
