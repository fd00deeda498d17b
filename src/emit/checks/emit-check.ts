import type { ImportedSymbol } from "../../print/module.js";
import type { Definitions, Schema } from "../../schema/schema.js";
import { type CheckWriter, checkWriter, type WrittenCheck } from "./check-writer.js";
import { and, type Condition, test } from "./condition.js";
import { namesOfFormatChecks } from "./formats.js";
import { nameScope } from "./name-scope.js";
import { needsLoop } from "./object-condition.js";
import { objectFunction } from "./object-function.js";
import { freshPlace } from "./place.js";
import { printReturn } from "./print-condition.js";
import { namesOfRuntimeFunctions, runtimeFunction } from "./runtime-functions.js";
import { RuntimeNeeds } from "./runtime-needs.js";
import { isObjectOnly, valueCondition } from "./value-condition.js";

/** What the text of a check depends on, besides its schema. */
export interface CheckOptions {
  /** The schemas that references lead to. */
  readonly definitions: Definitions;
  /** The name of the function that checks a definition. */
  readonly checkName: (definition: string) => string;
  /** Tells names that the module uses already, and that helpers must not have. */
  readonly isTaken?: (name: string) => boolean;
  /** Whether `format` is a rule, as it is unless this says that it is an annotation. */
  readonly formats?: "assert" | "annotate";
  /** An entry is asked about values from outside and limits their depth; a definition is only asked by others. */
  readonly role?: "entry" | "definition";
  /** What the definitions need, for whoever emits many checks and wants it found out once. */
  readonly needs?: RuntimeNeeds;
}

/** A check as text, and what has to be imported for it. */
export interface EmittedCheck {
  /** One exported function, after the constants and before the helpers that it uses. */
  readonly code: string;
  /** The functions of the runtime that it uses. */
  readonly imports: readonly ImportedSymbol[];
  /** The definitions whose checks it uses. */
  readonly definitions: readonly string[];
  /** The names that it declares, without the exported one. */
  readonly names: readonly string[];
}

/** Writes a schema as an exported function `(value: unknown) => boolean` that says whether a value is valid. */
export function emitCheck(functionName: string, schema: Schema, options: CheckOptions): EmittedCheck {
  const { definitions, checkName, isTaken = () => false, formats = "assert", role = "entry" } = options;
  const { needs = new RuntimeNeeds(definitions) } = options;
  const isReserved = (name: string): boolean => name === functionName || reservedNames.has(name) || isTaken(name);
  const owner = functionName.replace(/^is(?=[A-Z])/, "");
  const scope = nameScope(owner, isReserved, role === "definition");
  const { writer, written } = checkWriter(definitions, formats === "assert", scope, checkName);
  const isLimited = role === "entry" && needs.needsDepthLimit(schema);
  const main = `export ${mainFunction(writer, functionName, schema, isLimited)}`;
  return assemble(main, written());
}

// The local variables of the functions that are printed here, and everything that they may have to import.
const reservedNames: ReadonlySet<string> = new Set([
  ...["value", "member", "name", "item", "index", "missing", "isKnown"],
  ...namesOfRuntimeFunctions,
  ...namesOfFormatChecks,
]);

function mainFunction(writer: CheckWriter, name: string, schema: Schema, isLimited: boolean): string {
  if (typeof schema === "object" && isObjectOnly(schema) && needsLoop(schema) && !isLimited) {
    return objectFunction(writer, name, schema, []);
  }
  const limit: Condition = isLimited ? test(`${writer.use(runtimeFunction("isShallow"))}(value)`) : true;
  const condition = and([limit, valueCondition(writer, schema, freshPlace("value", []))]);
  const parameter = typeof condition === "boolean" ? "_value" : "value";
  return `function ${name}(${parameter}: unknown): boolean {\n${printReturn(condition, "  ")}}\n`;
}

/** Puts together what the exported function uses, directly or through helpers; what simplification left unused is dropped. */
function assemble(main: string, { constants, helpers, imports, references }: WrittenCheck): EmittedCheck {
  const used = new Set<string>();
  const follow = (text: string): void => {
    for (const name of identifiersIn(text)) {
      if (used.has(name)) continue;
      used.add(name);
      follow(helpers.get(name) ?? "");
    }
  };
  follow(main);
  const usedConstants = [...constants].filter(([name]) => used.has(name));
  const usedHelpers = [...helpers].filter(([name]) => used.has(name));
  const texts = [usedConstants.map(([, text]) => text).join(""), main, ...usedHelpers.map(([, text]) => text)];
  return {
    code: texts.filter((text) => text !== "").join("\n"),
    imports: [...imports.values()].filter(({ name }) => used.has(name)),
    definitions: [...references].filter(([name]) => used.has(name)).map(([, definition]) => definition),
    names: [...usedConstants, ...usedHelpers].map(([name]) => name),
  };
}

/** The identifiers of a text, and its string literals in their quotes, so that none is taken for an identifier. */
function identifiersIn(text: string): readonly string[] {
  return text.match(/"(?:[^"\\]|\\.)*"|[A-Za-z_$][\w$]*/g) ?? [];
}
