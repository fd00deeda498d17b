import type { ImportedSymbol } from "../../print/module.js";
import type { Definitions, Schema } from "../../schema/schema.js";
import { type CheckContext, type CheckParts, createContext } from "./check-context.js";
import { and, type Condition, test } from "./condition.js";
import { nameScope } from "./name-scope.js";
import { isObjectOnly, needsLoop, objectFunction } from "./object-condition.js";
import { parameterPlace } from "./place.js";
import { printReturn } from "./print-condition.js";
import { namesOfRuntimeFunctions } from "./runtime-functions.js";
import { RuntimeNeeds } from "./runtime-needs.js";
import { valueCondition } from "./value-condition.js";

/** Options of {@link emitCheck}. */
export interface CheckOptions {
  /** The targets of references. */
  readonly definitions: Definitions;
  /** Returns the name of the function that checks a definition. */
  readonly checkName: (definition: string) => string;
  /** Whether the module uses a name already. */
  readonly isTaken?: (name: string) => boolean;
  /** Whether the module exports the function (default). */
  readonly isExported?: boolean;
  /** Whether `format` is asserted (default) or an annotation. */
  readonly formats?: "assert" | "annotate";
  /** An entry checks values from outside and limits their depth. A definition is called by other checks. */
  readonly role?: "entry" | "definition";
  /** What the definitions need of the runtime, if it is already known. */
  readonly needs?: RuntimeNeeds;
}

/** The source text of a check, and its imports. */
export interface EmittedCheck {
  /** The function, after the constants and before the helpers that it uses. */
  readonly code: string;
  /** The functions of the runtime that it uses. */
  readonly imports: readonly ImportedSymbol[];
  /** The definitions whose checks it uses. */
  readonly definitions: readonly string[];
  /** The names that it declares, besides that of the function. */
  readonly names: readonly string[];
}

/** Prints a schema as a function `(value: unknown) => boolean` that tests whether a value is valid. */
export function emitCheck(functionName: string, schema: Schema, options: CheckOptions): EmittedCheck {
  const { definitions, checkName, isTaken = () => false, formats = "assert", role = "entry" } = options;
  const { needs = new RuntimeNeeds(definitions), isExported = true } = options;
  const isReserved = (name: string): boolean =>
    name === functionName || reservedNames.has(name) || /^(?:item|index)\d*$/.test(name) || isTaken(name);
  const owner = functionName.replace(/^is(?=[A-Z])/, "");
  const scope = nameScope(owner, isReserved, role === "definition");
  const { context, parts } = createContext({
    definitions,
    areFormatsAsserted: formats === "assert",
    scope,
    nameOfCheck: checkName,
    check: valueCondition,
  });
  const isLimited = role === "entry" && needs.needsDepthLimit(schema);
  const main = `${isExported ? "export " : ""}${mainFunction(context, functionName, schema, isLimited)}`;
  return assemble(main, parts());
}

// Local variables, and functions that may be imported.
const reservedNames: ReadonlySet<string> = new Set([
  ...["value", "member", "name", "missing", "isKnown"],
  ...namesOfRuntimeFunctions,
]);

function mainFunction(context: CheckContext, name: string, schema: Schema, isLimited: boolean): string {
  if (typeof schema === "object" && isObjectOnly(schema) && needsLoop(schema) && !isLimited) {
    return objectFunction(context, name, schema, []);
  }
  const limit: Condition = isLimited ? test(`${context.runtime("isShallow")}(value)`) : true;
  const condition = and([limit, context.check(schema, parameterPlace("value", []))]);
  const parameter = typeof condition === "boolean" ? "_value" : "value";
  return `function ${name}(${parameter}: unknown): boolean {\n${printReturn(condition, "  ")}}\n`;
}

/** Joins the function with the constants and helpers that it uses, directly or through helpers. */
function assemble(main: string, { constants, helpers, imports, references }: CheckParts): EmittedCheck {
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

/** Returns the identifiers in source text. String literals are returned with their quotes. */
function identifiersIn(text: string): readonly string[] {
  return text.match(/"(?:[^"\\]|\\.)*"|[A-Za-z_$][\w$]*/g) ?? [];
}
