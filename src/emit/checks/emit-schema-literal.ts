import { jsonLiteral, propertyKey } from "../../print/literals.js";
import type { Definitions, Schema, SchemaObject } from "../../schema/schema.js";
import { needsDepthLimit } from "./depth-limit.js";
import { formatCheck } from "./formats.js";
import { definitionName, schemaKeywords, schemaListKeywords, schemaMapKeywords } from "./keywords.js";

/** What the text of a carried schema depends on, besides the schema. */
export interface LiteralOptions {
  /** The schemas that references lead to. */
  readonly definitions: Definitions;
  /** The name of the constant that carries a definition. */
  readonly schemaName: (definition: string) => string;
  /** As for the check of the same schema. */
  readonly formats?: "assert" | "annotate";
  /** As for the check of the same schema. */
  readonly role?: "entry" | "definition";
}

/** A schema as an expression, and the definitions whose constants it refers to. */
export interface EmittedSchemaLiteral {
  readonly code: string;
  readonly definitions: readonly string[];
}

const lineWidth = 110;
const valueKeywords = [
  ...["type", "const", "enum", "required", "dependentRequired", "minProperties", "maxProperties"],
  ...["minItems", "maxItems", "minContains", "maxContains", "uniqueItems", "minLength", "maxLength", "pattern"],
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "x-renamed"],
] as const;

/**
 * Prints a schema as the data that a package carries to explain what is wrong with a value: without annotations, and with
 * references as functions, so that neither the order of declarations nor circles matter.
 */
export function emitSchemaLiteral(schema: Schema, options: LiteralOptions): EmittedSchemaLiteral {
  const definitions = new Set<string>();
  const isLimited = options.role !== "definition" && needsDepthLimit(schema, options.definitions);
  const members = typeof schema === "boolean" ? [] : literalMembers(schema, options, definitions);
  const code =
    typeof schema === "boolean"
      ? String(schema)
      : print(["{", isLimited ? [["x-shallow", "true"], ...members] : members, "}"], "");
  return { code, definitions: [...definitions] };
}

/** Text, or a list of things between brackets: of texts, or of members with a name. */
type Literal = string | readonly ["{", readonly Member[], "}"] | readonly ["[", readonly Literal[], "]"];
type Member = readonly [name: string, value: Literal];

function literal(schema: Schema, options: LiteralOptions, used: Set<string>): Literal {
  return typeof schema === "boolean" ? String(schema) : ["{", literalMembers(schema, options, used), "}"];
}

function literalMembers(schema: SchemaObject, options: LiteralOptions, used: Set<string>): readonly Member[] {
  const members: Member[] = [];
  if (schema.$ref !== undefined) {
    used.add(definitionName(schema.$ref));
    members.push(["$ref", `() => ${options.schemaName(definitionName(schema.$ref))}`]);
  }
  for (const keyword of valueKeywords) {
    const value = schema[keyword];
    if (value !== undefined) members.push([keyword, jsonLiteral(value)]);
  }
  if (options.formats !== "annotate" && formatCheck(schema.format) !== undefined) {
    members.push(["format", jsonLiteral(schema.format ?? "")]);
  }
  for (const keyword of schemaMapKeywords) {
    const inner = Object.entries(schema[keyword] ?? {}).map(
      ([name, part]): Member => [name, literal(part, options, used)],
    );
    if (schema[keyword] !== undefined) members.push([keyword, ["{", inner, "}"]]);
  }
  for (const keyword of schemaListKeywords) {
    const parts = schema[keyword]?.map((part) => literal(part, options, used));
    if (parts !== undefined) members.push([keyword, ["[", parts, "]"]]);
  }
  for (const keyword of schemaKeywords) {
    const part = schema[keyword];
    if (part !== undefined) members.push([keyword, literal(part, options, used)]);
  }
  return members;
}

/** On one line if it fits, otherwise a part a line. */
function print(value: Literal, indent: string, prefix = ""): string {
  const text = flat(value);
  if (typeof value === "string" || indent.length + prefix.length + text.length <= lineWidth) return text;
  const inner = `${indent}  `;
  const lines =
    value[0] === "["
      ? value[1].map((part) => print(part, inner))
      : value[1].map(([name, part]) => `${propertyKey(name)}: ${print(part, inner, `${propertyKey(name)}: `)}`);
  return `${value[0]}\n${lines.map((line) => `${inner}${line},\n`).join("")}${indent}${value[2]}`;
}

function flat(value: Literal): string {
  if (typeof value === "string") return value;
  if (value[0] === "[") return `[${value[1].map(flat).join(", ")}]`;
  const members = value[1].map(([name, part]) => `${propertyKey(name)}: ${flat(part)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}
