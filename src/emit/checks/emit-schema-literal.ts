import { jsonLiteral, propertyKey, stringLiteral } from "../../print/literals.js";
import { type Definitions, type JsonValue, refName, type Schema, type SchemaObject } from "../../schema/schema.js";
import { dedupeAllOf } from "./dedupe-all-of.js";
import {
  among,
  isSchemaKeyword,
  isSchemaListKeyword,
  isSchemaMapKeyword,
  schemaKeywords,
  schemaListKeywords,
  schemaMapKeywords,
} from "./keywords.js";
import { formatCheck } from "./runtime-functions.js";
import { RuntimeNeeds } from "./runtime-needs.js";

/** Options of {@link emitSchemaLiteral}. */
export interface LiteralOptions {
  /** The targets of references. */
  readonly definitions: Definitions;
  /** Returns the name of the constant that holds a definition. */
  readonly schemaName: (definition: string) => string;
  /** Whether the constant of a definition is declared before this one. */
  readonly isDeclared?: (definition: string) => boolean;
  /** As for the check of the same schema. */
  readonly formats?: "assert" | "annotate";
  /** As for the check of the same schema. */
  readonly role?: "entry" | "definition";
  /** The length of the text before the literal on its line. */
  readonly before?: number;
  /** As for the check of the same schema. */
  readonly needs?: RuntimeNeeds;
}

/** A schema as an expression, and the definitions whose constants it refers to. */
export interface EmittedSchemaLiteral {
  readonly code: string;
  readonly definitions: readonly string[];
}

const valueKeywords = [
  ...["type", "const", "enum", "required", "dependentRequired", "minProperties", "maxProperties"],
  ...["minItems", "maxItems", "minContains", "maxContains", "uniqueItems", "minLength", "maxLength", "pattern"],
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
] as const;
const isValueKeyword = among(valueKeywords);

/** The position of each keyword that is carried. */
const ranks: ReadonlyMap<string, number> = new Map(
  ["$ref", ...valueKeywords, "x-renamed", "format", ...schemaMapKeywords, ...schemaListKeywords, ...schemaKeywords].map(
    (keyword, rank) => [keyword, rank],
  ),
);

/**
 * Prints a schema as the data that explains what is wrong with a value. Annotations are left out, and definitions that are
 * declared later are wrapped in functions.
 */
export function emitSchemaLiteral(schema: Schema, options: LiteralOptions): EmittedSchemaLiteral {
  const definitions = new Set<string>();
  const { role = "entry", needs = new RuntimeNeeds(options.definitions) } = options;
  const isLimited = role === "entry" && needs.needsDepthLimit(schema);
  const printed = literal(schema, options, definitions, isLimited ? [["x-shallow", "true"]] : []);
  return { code: printLiteral(printed, "", options.before), definitions: [...definitions] };
}

function literal(schema: Schema, options: LiteralOptions, used: Set<string>, first: readonly Member[] = []): Literal {
  if (typeof schema === "boolean") return String(schema);
  const keywords = Object.keys(schema)
    .filter((keyword) => ranks.has(keyword))
    .sort((a, b) => rankOf(a) - rankOf(b));
  const name = refName(schema.$ref ?? "");
  if (keywords.join() === "$ref" && first.length === 0 && options.isDeclared?.(name)) {
    used.add(name);
    return options.schemaName(name);
  }
  const members = keywords.flatMap((keyword): readonly Member[] => {
    const value = memberLiteral(schema, keyword, options, used);
    return value === undefined ? [] : [[keyword === "x-renamed" ? "hints" : keyword, value]];
  });
  return objectLiteral([...first, ...members]);
}

function rankOf(keyword: string): number {
  return ranks.get(keyword) ?? ranks.size;
}

/** Returns the value of a keyword, or `undefined` if it is not carried. */
function memberLiteral(
  schema: SchemaObject,
  keyword: string,
  options: LiteralOptions,
  used: Set<string>,
): Literal | undefined {
  const within = (inner: Schema): Literal => literal(inner, options, used);
  if (isValueKeyword(keyword)) return valueLiteral(schema[keyword] ?? null);
  if (isSchemaKeyword(keyword)) return within(schema[keyword] ?? true);
  if (keyword === "allOf") return listLiteral(dedupeAllOf(schema, options.definitions).map(within));
  if (isSchemaListKeyword(keyword)) return listLiteral((schema[keyword] ?? []).map(within));
  if (isSchemaMapKeyword(keyword)) {
    return objectLiteral(Object.entries(schema[keyword] ?? {}).map(([name, inner]) => [name, within(inner)]));
  }
  if (keyword === "x-renamed") return objectLiteral(hintLiterals(schema["x-renamed"]));
  if (keyword === "$ref") return reference(schema.$ref ?? "", options, used);
  const { format } = schema;
  return options.formats === "annotate" || formatCheck(format) === undefined ? undefined : jsonLiteral(format ?? "");
}

/** Returns hints about renamed members, by former name. */
function hintLiterals(renamed: SchemaObject["x-renamed"] = {}): readonly Member[] {
  return Object.entries(renamed).map(([former, { name, since }]) => [
    former,
    stringLiteral(`\`${former}\` became \`${name}\` in ${since}`),
  ]);
}

function reference($ref: string, { schemaName }: LiteralOptions, used: Set<string>): string {
  const name = refName($ref);
  used.add(name);
  return `() => ${schemaName(name)}`;
}

const lineWidth = 120;

/** An expression: on one line, or with its parts on lines of their own. */
type Literal =
  | string
  | { readonly flat: string; readonly open: string; readonly parts: readonly Part[]; readonly close: string };

/** A part of an expression, after its name if it has one. */
interface Part {
  readonly name: string;
  readonly value: Literal;
}

type Member = readonly [name: string, value: Literal];

function objectLiteral(members: readonly Member[]): Literal {
  const parts = members.map(([name, value]) => ({ name: `${propertyKey(name)}: `, value }));
  return { flat: parts.length === 0 ? "{}" : `{ ${flatParts(parts)} }`, open: "{", parts, close: "}" };
}

function listLiteral(values: readonly Literal[]): Literal {
  const parts = values.map((value) => ({ name: "", value }));
  return { flat: `[${flatParts(parts)}]`, open: "[", parts, close: "]" };
}

function flatParts(parts: readonly Part[]): string {
  return parts.map(({ name, value }) => name + flat(value)).join(", ");
}

function flat(value: Literal): string {
  return typeof value === "string" ? value : value.flat;
}

/** Prints an expression on one line if it fits. */
function printLiteral(value: Literal, indent: string, before = 0): string {
  if (typeof value === "string" || indent.length + before + value.flat.length < lineWidth) return flat(value);
  const inner = `${indent}  `;
  const lines = value.parts.map(
    (part) => `${inner}${part.name}${printLiteral(part.value, inner, part.name.length)},\n`,
  );
  return `${value.open}\n${lines.join("")}${indent}${value.close}`;
}

function valueLiteral(value: JsonValue): Literal {
  if (value === null || typeof value !== "object") return jsonLiteral(value);
  if (isList(value)) return listLiteral(value.map(valueLiteral));
  return objectLiteral(Object.entries(value).map(([name, member]) => [name, valueLiteral(member)]));
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
