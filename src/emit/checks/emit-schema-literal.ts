import { jsonLiteral, stringLiteral } from "../../print/literals.js";
import { type Definitions, refName, type Schema, type SchemaObject } from "../../schema/schema.js";
import { formatCheck } from "./formats.js";
import {
  among,
  isSchemaKeyword,
  isSchemaListKeyword,
  isSchemaMapKeyword,
  schemaKeywords,
  schemaListKeywords,
  schemaMapKeywords,
} from "./keywords.js";
import { type Literal, listLiteral, type Member, objectLiteral, printLiteral } from "./literal.js";
import { RuntimeNeeds } from "./runtime-needs.js";
import { saidOnce } from "./said-once.js";

/** What the text of a carried schema depends on, besides the schema. */
export interface LiteralOptions {
  /** The schemas that references lead to. */
  readonly definitions: Definitions;
  /** The name of the constant that carries a definition. */
  readonly schemaName: (definition: string) => string;
  /** Tells the definitions whose constants have their values already. */
  readonly isDeclared?: (definition: string) => boolean;
  /** As for the check of the same schema. */
  readonly formats?: "assert" | "annotate";
  /** As for the check of the same schema. */
  readonly role?: "entry" | "definition";
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

/** The place of each keyword that is carried among the others. */
const ranks: ReadonlyMap<string, number> = new Map(
  ["$ref", ...valueKeywords, "x-renamed", "format", ...schemaMapKeywords, ...schemaListKeywords, ...schemaKeywords].map(
    (keyword, rank) => [keyword, rank],
  ),
);

/**
 * Prints a schema as the data that a package carries to explain what is wrong with a value: without annotations, and with
 * definitions that are not yet declared, as in a circle, behind functions.
 */
export function emitSchemaLiteral(schema: Schema, options: LiteralOptions): EmittedSchemaLiteral {
  const definitions = new Set<string>();
  const { role = "entry", needs = new RuntimeNeeds(options.definitions) } = options;
  const isLimited = role === "entry" && needs.needsDepthLimit(schema);
  const printed = literal(schema, options, definitions, isLimited ? [["x-shallow", "true"]] : []);
  return { code: printLiteral(printed, ""), definitions: [...definitions] };
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

/** The value of a keyword, unless it is not carried. */
function memberLiteral(
  schema: SchemaObject,
  keyword: string,
  options: LiteralOptions,
  used: Set<string>,
): Literal | undefined {
  const within = (inner: Schema): Literal => literal(inner, options, used);
  if (isValueKeyword(keyword)) return jsonLiteral(schema[keyword] ?? null);
  if (isSchemaKeyword(keyword)) return within(schema[keyword] ?? true);
  if (keyword === "allOf") return listLiteral(saidOnce(schema, options.definitions).map(within));
  if (isSchemaListKeyword(keyword)) return listLiteral((schema[keyword] ?? []).map(within));
  if (isSchemaMapKeyword(keyword)) {
    return objectLiteral(Object.entries(schema[keyword] ?? {}).map(([name, inner]) => [name, within(inner)]));
  }
  if (keyword === "x-renamed") return objectLiteral(hintLiterals(schema["x-renamed"]));
  if (keyword === "$ref") return reference(schema.$ref ?? "", options, used);
  const { format } = schema;
  return options.formats === "annotate" || formatCheck(format) === undefined ? undefined : jsonLiteral(format ?? "");
}

/** What to say about members that have been renamed, by former name. */
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
