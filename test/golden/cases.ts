import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { SourceText } from "../../src/load/source-text.js";
import type { JsonValue } from "../../src/schema/schema.js";

const folder = fileURLToPath(new URL("./", import.meta.url));

/** A folder beside this file: `README.md` describes it, `input` holds schemas, and `expected` what is generated from them. */
export interface GoldenCase {
  readonly name: string;
  readonly description: string;
  readonly sources: readonly SourceText[];
}

export const goldenCases: readonly GoldenCase[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    name,
    description: readFileSync(`${folder}${name}/README.md`, "utf8").trim(),
    sources: readdirSync(`${folder}${name}/input`)
      .sort()
      .map((file) => ({
        path: `schemas/${file}`,
        name: file,
        text: readFileSync(`${folder}${name}/input/${file}`, "utf8"),
        named: false,
      })),
  }));

/** The cases whose inputs are JSON Schemas. */
export const schemaCases: readonly GoldenCase[] = goldenCases.filter(({ name }) => name !== "catalogue");

/** Returns the inputs of a case as JSON values, by file name. */
export function inputValues(name: string): { readonly [file: string]: JsonValue } {
  const found = goldenCases.find((each) => each.name === name);
  return Object.fromEntries((found?.sources ?? []).map((source) => [source.name, JSON.parse(source.text)]));
}
