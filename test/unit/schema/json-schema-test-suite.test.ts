import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import type { Dialect } from "../../../src/schema/dialect.js";
import { createRegistry } from "../../../src/schema/registry.js";
import { resolveSchemas } from "../../../src/schema/resolve.js";
import type { JsonValue } from "../../../src/schema/schema.js";
import { isJsonObject, type SchemaDocument, schemaDocument } from "../../../src/schema/schema-document.js";
import { nameByUri } from "../../support/name-by-uri.js";
import { sharedData } from "../../support/shared-data.js";

interface Group {
  readonly description: string;
  readonly schema: JsonValue;
  readonly tests: readonly { readonly description: string; readonly data: JsonValue; readonly valid: boolean }[];
}

// Lowering is right if a lowered schema says yes and no to the same values as the schema it was made of. Ajv is asked,
// which sees nothing but the lowered form here. Both lists may only shrink.
const suite = sharedData("json-schema-test-suite") ?? "";

interface Draft {
  readonly folder: string;
  readonly dialect: Dialect;
  /** How often a whole group is refused, by diagnostic. */
  readonly refused: { readonly [reason: string]: number };
  /** How many answers of Ajv 8.20 are wrong for reasons of its own, by file. */
  readonly wrong: { readonly [file: string]: number };
}

const drafts: readonly Draft[] = [
  // The meta-schema itself is not among the inputs; Ajv does not see a property named __proto__.
  { folder: "draft7", dialect: "draft-07", refused: { "unresolved-ref": 2 }, wrong: { "properties.json": 1 } },
  {
    folder: "draft2020-12",
    dialect: "2020-12",
    refused: { "unresolved-ref": 2, "unsupported-keyword": 22, "unsupported-dialect": 2 },
    // What was evaluated by `contains`, and by `if` without `then`, is not what the specification says.
    wrong: { "properties.json": 1, "unevaluatedItems.json": 10, "unevaluatedProperties.json": 3 },
  },
];

describe.skipIf(suite === "")("JSON-Schema-Test-Suite (needs shared data)", () => {
  test.each(drafts)("$folder: a lowered schema means the same", ({ folder, dialect, refused, wrong }) => {
    const remotes = remoteDocuments(join(suite, "remotes"), dialect);
    const answers = readdirSync(join(suite, "tests", folder), { encoding: "utf8" })
      .filter((file) => file.endsWith(".json"))
      .flatMap((file) =>
        readGroups(join(suite, "tests", folder, file)).map((group) => ask(file, group, dialect, remotes)),
      );
    expect(tally(answers.flatMap((answer) => answer.refused))).toEqual(refused);
    expect(tally(answers.flatMap((answer) => answer.wrong))).toEqual(wrong);
  });
});

interface Answer {
  readonly refused: readonly string[];
  readonly wrong: readonly string[];
}

function ask(file: string, group: Group, dialect: Dialect, remotes: readonly SchemaDocument[]): Answer {
  // Ajv cannot compile an empty enum, which allows nothing.
  if (group.description === "empty enum") return { refused: [], wrong: [] };
  const check = validatorOf(group.schema, dialect, remotes);
  if (typeof check === "string") return { refused: [check], wrong: [] };
  return { refused: [], wrong: group.tests.filter(({ data, valid }) => check(data) !== valid).map(() => file) };
}

/** A validator, or the code of the first diagnostic. */
function validatorOf(
  value: JsonValue,
  dialect: Dialect,
  remotes: readonly SchemaDocument[],
): ValidateFunction | string {
  const options = { strict: false, validateFormats: false, validateSchema: false, meta: false, unicodeRegExp: true };
  const ajv = new Ajv2020({ ...options, ownProperties: true, logger: false });
  if (!isJsonObject(value)) return ajv.compile({ allOf: [value] });
  const root = schemaDocument({ name: "schema.json", value, dialect });
  const registry = createRegistry([root, ...remotes]);
  const { schemas, definitions, diagnostics } = resolveSchemas([root], registry, nameByUri());
  const [problem] = diagnostics;
  if (problem !== undefined) return problem.code;
  return ajv.compile({ $ref: "#/$defs/the-root", $defs: { ...definitions, "the-root": schemas.get(root) } });
}

function readGroups(path: string): readonly Group[] {
  return JSON.parse(readFileSync(path, "utf8"));
}

function remoteDocuments(folder: string, dialect: Dialect): readonly SchemaDocument[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name) => {
      const value = JSON.parse(readFileSync(join(folder, name), "utf8"));
      return schemaDocument({ name: `http://localhost:1234/${name.replaceAll("\\", "/")}`, value, dialect });
    });
}

function tally(names: readonly string[]): { readonly [name: string]: number } {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(counts);
}
