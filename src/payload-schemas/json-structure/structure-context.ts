import { type DiagnosticCode, diagnosticKinds } from "../../diagnostics/codes.js";
import { similarName } from "../../diagnostics/similar-name.js";
import { maximumDepth } from "../../load/depth.js";
import { type ShapeRule, shapeRules } from "../../schema/keyword-shapes.js";
import type { KeywordShape } from "../../schema/keywords.js";
import { pointerToken } from "../../schema/pointer.js";
import type { JsonValue } from "../../schema/schema.js";
import { isJsonObject, type JsonObject, own } from "../../schema/schema-document.js";
import type { Report } from "../data-schema.js";
import { DefinitionTable, type Draft } from "../definition-table.js";
import type { AddIn } from "./structure-add-ins.js";

/** A value of the document, and the JSON Pointer to it. */
export interface At<T extends JsonValue = JsonValue> {
  readonly value: T;
  readonly pointer: string;
}

/** Returns a member or item of a value of the document. */
export function below<T extends JsonValue>(at: At, step: string | number, value: T): At<T> {
  return { value, pointer: at.pointer + pointerToken(step) };
}

/** Comparing names takes time, so only the first findings get a suggestion. */
const mostSuggestions = 20;

/** Lowers a type. A "rule" can also restrict values whose type is declared elsewhere. */
export type LowerType = (at: At, context: StructureContext, role?: "type" | "rule", name?: string) => Draft;

/** StructureContext for lowering one document. */
export class StructureContext {
  readonly table = new DefinitionTable();
  /** The lowered members of objects by pointer. All types that extend a base type share its members. */
  readonly members = new Map<string, Draft>();
  readonly root: JsonObject;
  /** The pointer of the type that describes the data. */
  rootPointer = "";
  /** The add-ins of the document by the types they extend. They are collected on first use. */
  addIns: ReadonlyMap<string, readonly AddIn[]> | undefined;
  readonly #lower: LowerType;
  readonly #report: Report;
  #hasErrors = false;
  #depth = 0;
  #suggestions = mostSuggestions;

  constructor(root: JsonObject, lower: LowerType, report: Report) {
    this.root = root;
    this.#lower = lower;
    this.#report = report;
  }

  /** Whether an error was reported. */
  get hasErrors(): boolean {
    return this.#hasErrors;
  }

  /** Lowers a type of the document. */
  lower(at: At, role?: "type" | "rule", name?: string): Draft {
    return this.#lower(at, this, role, name);
  }

  /** Reports a finding. */
  readonly report: Report = (code, message, at, fix) => {
    if (diagnosticKinds[code].severity === "error") this.#hasErrors = true;
    this.#report(code, message, at, fix);
  };

  /** Returns a suggestion for an unknown name. */
  didYouMean(name: string, candidates: () => Iterable<string>): string | undefined {
    if (this.#suggestions-- <= 0) return undefined;
    const near = similarName(name, candidates());
    return near === undefined ? undefined : `Did you mean ${JSON.stringify(near)}?`;
  }

  /** Reports an error, and returns a schema to continue with. */
  refuse(code: DiagnosticCode, message: string, { pointer }: Pick<At, "pointer">, fix?: string): Draft {
    this.report(code, message, { pointer }, fix);
    return {};
  }

  /** Lowers a nested type, unless it is nested too deeply for the call stack. */
  deeper(at: At, lower: () => Draft): Draft {
    if (this.#depth >= maximumDepth)
      return this.refuse("too-deep", `types are nested more than ${maximumDepth} levels deep`, at);
    this.#depth++;
    const draft = lower();
    this.#depth--;
    return draft;
  }
}

/** Returns the value of a keyword, or reports that it does not have the required form. */
export function keywordValue(
  at: At<JsonObject>,
  keyword: string,
  shape: KeywordShape,
  context: StructureContext,
): JsonValue | undefined {
  const value = own(at.value, keyword);
  if (value === undefined) return undefined;
  const rule: ShapeRule = shapeRules[shape];
  if (rule.fits(value)) return value;
  refuseValue(below(at, keyword, value), keyword, rule.wants, context, rule.suggest?.(value));
  return undefined;
}

/** Reports an invalid value of a keyword. */
export function refuseValue(at: At, keyword: string, wants: string, context: StructureContext, fix?: string): void {
  context.report("invalid-data-schema", `"${keyword}" must be ${wants}`, { pointer: at.pointer }, fix);
}

/** Returns the value of an annotation. One that does not have the required form is ignored with a warning. */
export function annotationValue(
  at: At<JsonObject>,
  keyword: string,
  shape: KeywordShape | "object",
  context: StructureContext,
): JsonValue | undefined {
  const value = own(at.value, keyword);
  if (value === undefined) return undefined;
  const rule: Pick<ShapeRule, "fits" | "wants"> = shape === "object" ? objectRule : shapeRules[shape];
  if (rule.fits(value)) return value;
  ignoreAnnotation(below(at, keyword, value), keyword, rule.wants, context);
  return undefined;
}

const objectRule = { fits: isJsonObject, wants: "an object" };

/** Warns that an annotation is ignored, since its value does not have the required form. */
export function ignoreAnnotation({ pointer }: At, keyword: string, wants: string, context: StructureContext): void {
  context.report("irregular-data-schema", `"${keyword}" is ignored, since it is not ${wants}`, { pointer });
}

/** The validation keywords for numbers. */
export const numericKeywords: readonly string[] = [
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
];

/** The keywords that combine types. */
export const compositionKeywords: readonly string[] = ["allOf", "anyOf", "oneOf", "not", "if", "then", "else"];

/** All other keywords of the core and its extensions. */
const others = (
  "type $ref name abstract $extends properties required additionalProperties items values choices selector tuple enum const " +
  "minLength maxLength pattern format minItems maxItems uniqueItems contains minContains maxContains " +
  "minProperties maxProperties minEntries maxEntries dependentRequired patternProperties patternKeys propertyNames keyNames " +
  "has altnames altenums description descriptions examples default deprecated title $comment " +
  "unit ucumUnit symbol symbols currency precision scale contentEncoding contentCompression contentMediaType " +
  "identity relations targettype cardinality scope qualifiertype"
).split(" ");

const rootOnly = ["$schema", "$id", "$root", "definitions", "$defs", "$offers", "$uses"];

const known: ReadonlySet<string> = /* @__PURE__ */ new Set([...numericKeywords, ...compositionKeywords, ...others]);

/** Warns about unknown keywords, and reports imports of other documents. */
export function checkKeywords(at: At<JsonObject>, context: StructureContext): void {
  for (const keyword of Object.keys(at.value)) {
    const place = below(at, keyword, null);
    if (keyword === "$import" || keyword === "$importdefs") {
      context.refuse("remote-data-schema", `"${keyword}" imports types from another document`, place);
    } else if (!known.has(keyword) && !(at.pointer === "" && rootOnly.includes(keyword)) && !/^x-/i.test(keyword)) {
      const fix = context.didYouMean(keyword, () => known);
      context.report("unknown-schema-keyword", `unknown keyword ${JSON.stringify(keyword)}`, place, fix);
    }
  }
}
