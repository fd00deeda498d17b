import { allRules } from "../../runtime/schema/all-rules.js";
import { patternRule } from "../../runtime/schema/core-rules.js";
import { explain, type Rules, report, type Visit } from "../../runtime/schema/explain.js";
import type { RuntimeSchema, RuntimeSchemaObject } from "../../runtime/schema/runtime-schema.js";
import { type Definitions, type JsonValue, refName, type Schema, type SchemaObject } from "../../schema/schema.js";
import { schemaKeywords, schemaListKeywords, schemaMapKeywords } from "../checks/keywords.js";
import { patternTest } from "../patterns/matching-strings.js";

/** Thrown when a value takes too long to check or is nested too deep: references can double the work at each level. */
export class VerificationLimitError extends Error {
  override readonly name: string = "VerificationLimitError";
}

/** The number of schemas and members to check for one example; about a second of work. */
const mostSteps = 300_000;

/** The number of schemas within each other; with more, the call stack could end. */
const mostLevels = 200;

const rules = allRules.keywords.filter((rule) => rule !== patternRule);

type ConvertedKeyword =
  | "$ref"
  | (typeof schemaKeywords)[number]
  | (typeof schemaListKeywords)[number]
  | (typeof schemaMapKeywords)[number];

/** Checks examples by the rules of the runtime, as a generated package does. */
export class Verifier {
  readonly #definitions: Definitions;
  readonly #converted = new WeakMap<SchemaObject, RuntimeSchemaObject>();
  readonly #patternTests = new Map<string, (text: string) => boolean>();
  /** The last valid value of each schema. The examples of a release have many parts in common. */
  readonly #valid = new WeakMap<RuntimeSchemaObject, unknown>();
  readonly #rules: Rules = { ...allRules, keywords: [(schema, value, visit) => this.#check(schema, value, visit)] };
  #steps = 0;
  #level = 0;

  constructor(definitions: Definitions) {
    this.#definitions = definitions;
  }

  /** Starts to count the steps of another example. */
  reset(): void {
    this.#steps = 0;
    this.#level = 0;
  }

  /** Whether a value is valid. Throws a {@link VerificationLimitError} when that takes too long to find out. */
  isValid(value: JsonValue, schema: Schema): boolean {
    return explain(this.#convert(schema), value, this.#rules).length === 0;
  }

  /** Whether a string matches a pattern. Long strings do not match a pattern that can backtrack exponentially. */
  matches(pattern: string, text: string): boolean {
    const isMatch = this.#patternTests.get(pattern) ?? patternTest(pattern);
    this.#patternTests.set(pattern, isMatch);
    return isMatch(text);
  }

  #check(schema: RuntimeSchemaObject, value: unknown, visit: Visit): void {
    if (this.#valid.get(schema) === value) return;
    this.#steps += 1 + (typeof value === "object" && value !== null ? Object.keys(value).length : 0);
    if (this.#steps > mostSteps || this.#level >= mostLevels) throw new VerificationLimitError();
    const before = visit.issues.length;
    this.#level++;
    this.#checkPattern(schema, value, visit);
    for (const rule of rules) rule(schema, value, visit);
    this.#level--;
    if (visit.issues.length === before) this.#valid.set(schema, value);
  }

  /** As the rule of the runtime, but it rejects strings that could take for ever to match. */
  #checkPattern({ pattern }: RuntimeSchemaObject, value: unknown, visit: Visit): void {
    if (pattern === undefined || typeof value !== "string" || this.matches(pattern, value)) return;
    report(visit, value, "pattern", "a match");
  }

  /** Converts a schema to the form of the runtime, in which references are functions. */
  #convert(schema: Schema): RuntimeSchema {
    if (typeof schema === "boolean") return schema;
    const known = this.#converted.get(schema);
    if (known !== undefined) return known;
    const converted = this.#convertObject(schema);
    this.#converted.set(schema, converted);
    return converted;
  }

  #convertObject(schema: SchemaObject): RuntimeSchemaObject {
    const plain: Omit<SchemaObject, ConvertedKeyword> = schema;
    const converted: { -readonly [Key in keyof RuntimeSchemaObject]: RuntimeSchemaObject[Key] } = { ...plain };
    const { $ref } = schema;
    if ($ref !== undefined) converted.$ref = () => this.#convert(this.#definitions[refName($ref)] ?? true);
    for (const keyword of schemaKeywords) {
      const inner = schema[keyword];
      if (inner !== undefined) converted[keyword] = this.#convert(inner);
    }
    for (const keyword of schemaListKeywords) {
      const inner = schema[keyword];
      if (inner !== undefined) converted[keyword] = inner.map((each) => this.#convert(each));
    }
    for (const keyword of schemaMapKeywords) {
      const inner = Object.entries(schema[keyword] ?? {});
      if (inner.length > 0) {
        converted[keyword] = Object.fromEntries(inner.map(([name, each]) => [name, this.#convert(each)]));
      }
    }
    return converted;
  }
}
