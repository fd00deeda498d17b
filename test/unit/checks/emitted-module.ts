import { transformSync } from "oxc-transform";
import { emitCheck } from "../../../src/emit/checks/emit-check.js";
import { emitSchemaLiteral } from "../../../src/emit/checks/emit-schema-literal.js";
import { RuntimeNeeds } from "../../../src/emit/checks/runtime-needs.js";
import { type ImportedSymbol, importedType, importLines } from "../../../src/print/module.js";
import type { Issue } from "../../../src/runtime/issue.js";
import { allRules } from "../../../src/runtime/schema/all-rules.js";
import * as checks from "../../../src/runtime/schema/checks.js";
import { coreRules, textRules } from "../../../src/runtime/schema/core-rules.js";
import { explain } from "../../../src/runtime/schema/explain.js";
import * as texts from "../../../src/runtime/schema/formats/text.js";
import * as times from "../../../src/runtime/schema/formats/time.js";
import * as iris from "../../../src/runtime/schema/formats/uri.js";
import type { RuntimeSchema } from "../../../src/runtime/schema/runtime-schema.js";
import * as values from "../../../src/runtime/schema/values.js";
import * as uris from "../../../src/runtime/uri.js";
import type { Definitions, Schema } from "../../../src/schema/schema.js";

const runtime: { readonly [name: string]: unknown } = {
  ...checks,
  ...values,
  ...texts,
  ...times,
  ...uris,
  ...iris,
};

/** What a generated module answers about values. */
export interface Validator {
  /** The text of the module, as TypeScript with imports. */
  readonly text: string;
  readonly check: (value: unknown) => boolean;
  readonly explain: (value: unknown) => readonly Issue[];
}

/** Writes the module of a schema and its definitions, and runs it. */
export function validatorOf(
  schema: Schema,
  definitions: Definitions = {},
  formats: "assert" | "annotate" = "assert",
): Validator {
  const blocks = [["Root", schema] as const, ...Object.entries(definitions)];
  const taken = new Set(blocks.flatMap(([name]) => [checkName(name), schemaName(name)]));
  const isTaken = (name: string): boolean => taken.has(name);
  const emitted = blocks.map(([name, part]) => {
    const role = name === "Root" ? ("entry" as const) : ("definition" as const);
    const check = emitCheck(checkName(name), part, { definitions, checkName, formats, role, isTaken });
    const literal = emitSchemaLiteral(part, { definitions, schemaName, formats, role });
    for (const helper of check.names) taken.add(helper);
    return { check, text: `${check.code}\nexport const ${schemaName(name)}: RuntimeSchema = ${literal.code};\n` };
  });
  const imports = emitted.flatMap(({ check }) => check.imports);
  const body = emitted.map(({ text }) => text).join("\n");
  const types = importedType("runtime/schema/runtime-schema.ts", "RuntimeSchema");
  const module = run(body, imports);
  const rules = { core: coreRules, text: textRules, all: allRules }[new RuntimeNeeds(definitions).rulesFor(schema)];
  return {
    text: `${importLines("module.ts", [...imports, types])}\n${body}`,
    check: module.check,
    explain: (value) => explain(module.schema, value, rules),
  };
}

interface EvaluatedModule {
  readonly check: (value: unknown) => boolean;
  readonly schema: RuntimeSchema;
}

/** Evaluates the text of a module, with what it imports as parameters. Only tests may do this. */
function run(body: string, imports: readonly ImportedSymbol[]): EvaluatedModule {
  const { code, errors } = transformSync("module.ts", body, { target: "es2022" });
  if (errors.length > 0) throw new Error(`${errors[0]?.message}\n${errors[0]?.codeframe}\n${body}`);
  const names = [...new Set(imports.map(({ name }) => name))];
  const unknown = names.filter((name) => runtime[name] === undefined);
  if (unknown.length > 0) throw new Error(`the runtime has no ${unknown.join(", ")}`);
  const script = code.replace(/^export \{\};$/gm, "").replace(/^export /gm, "");
  return new Function(...names, `${script}\nreturn { check: isRoot, schema: rootSchema };`)(
    ...names.map((name) => runtime[name]),
  );
}

function checkName(definition: string): string {
  return `is${definition}`;
}

function schemaName(definition: string): string {
  return `${definition.charAt(0).toLowerCase()}${definition.slice(1)}Schema`;
}
