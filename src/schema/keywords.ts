import { type Dialect, dialects, isUpTo } from "./dialect.js";

/** The kind of value that a keyword has. The first group contains schemas, the others contain data. */
export type KeywordShape =
  | "schema"
  | "schemas"
  | "schema-map"
  | "schema-by-pattern"
  | "schema-or-schemas"
  | "dependencies"
  | "any"
  | "array"
  | "string"
  | "boolean"
  | "number"
  | "positive"
  | "count"
  | "pattern"
  | "type"
  | "names"
  | "names-map"
  | "renames"
  | "settings";

/** What lowering does with a keyword: keep it, rewrite it for 2020-12, use it up, or report it as unsupported. */
export type KeywordFate = "keep" | "rewrite" | "use" | "refuse";

/** A keyword in one dialect. */
export interface Keyword {
  readonly shape: KeywordShape;
  readonly fate: KeywordFate;
}

interface KeywordRule extends Keyword {
  readonly names: string;
  readonly since?: Dialect;
  readonly until?: Dialect;
}

// Keywords without a rule are annotations (2020-12 core section 6.5) and are dropped. `definitions`, `$defs` and `dependencies`
// are supported in all dialects, as in Ajv and in the newer meta-schemas.
const rules: readonly KeywordRule[] = [
  { names: "allOf anyOf oneOf", shape: "schemas", fate: "keep" },
  { names: "not additionalProperties", shape: "schema", fate: "keep" },
  { names: "propertyNames contains", shape: "schema", fate: "keep", since: "draft-06" },
  { names: "if then else", shape: "schema", fate: "keep", since: "draft-07" },
  { names: "unevaluatedProperties", shape: "schema", fate: "keep", since: "2019-09" },
  { names: "unevaluatedItems", shape: "schema", fate: "keep", since: "2020-12" },
  { names: "properties", shape: "schema-map", fate: "keep" },
  { names: "patternProperties", shape: "schema-by-pattern", fate: "keep" },
  { names: "dependentSchemas", shape: "schema-map", fate: "rewrite", since: "2019-09" },
  { names: "prefixItems", shape: "schemas", fate: "keep", since: "2020-12" },
  { names: "items", shape: "schema", fate: "keep", since: "2020-12" },
  { names: "items", shape: "schema-or-schemas", fate: "rewrite", until: "2019-09" },
  { names: "additionalItems", shape: "schema", fate: "rewrite", until: "2019-09" },
  { names: "dependencies", shape: "dependencies", fate: "rewrite" },
  { names: "$defs definitions", shape: "schema-map", fate: "use" },

  { names: "type", shape: "type", fate: "keep" },
  { names: "enum", shape: "array", fate: "keep" },
  { names: "const", shape: "any", fate: "keep", since: "draft-06" },
  { names: "required", shape: "names", fate: "keep" },
  { names: "dependentRequired", shape: "names-map", fate: "rewrite", since: "2019-09" },
  { names: "minProperties maxProperties minItems maxItems minLength maxLength", shape: "count", fate: "keep" },
  { names: "minContains maxContains", shape: "count", fate: "keep", since: "2019-09" },
  { names: "uniqueItems", shape: "boolean", fate: "keep" },
  { names: "pattern", shape: "pattern", fate: "keep" },
  { names: "format", shape: "string", fate: "keep" },
  { names: "contentEncoding contentMediaType", shape: "string", fate: "keep", since: "draft-07" },
  { names: "minimum maximum", shape: "number", fate: "keep", since: "draft-06" },
  { names: "minimum maximum", shape: "number", fate: "rewrite", until: "draft-04" },
  { names: "exclusiveMinimum exclusiveMaximum", shape: "number", fate: "keep", since: "draft-06" },
  { names: "exclusiveMinimum exclusiveMaximum", shape: "boolean", fate: "use", until: "draft-04" },
  { names: "multipleOf", shape: "positive", fate: "keep" },

  { names: "title description", shape: "string", fate: "keep" },
  { names: "default", shape: "any", fate: "keep" },
  { names: "examples", shape: "array", fate: "keep", since: "draft-06" },
  { names: "deprecated", shape: "boolean", fate: "keep", since: "2019-09" },
  { names: "x-renamed", shape: "renames", fate: "keep" },
  { names: "x-cdevents-gen", shape: "settings", fate: "keep" },

  { names: "$ref", shape: "string", fate: "rewrite" },
  { names: "$id", shape: "string", fate: "use", since: "draft-06" },
  { names: "id", shape: "string", fate: "use", until: "draft-04" },
  { names: "$anchor", shape: "string", fate: "use", since: "2019-09" },
  { names: "$dynamicAnchor", shape: "string", fate: "use", since: "2020-12" },
  { names: "$recursiveAnchor", shape: "boolean", fate: "use", since: "2019-09", until: "2019-09" },
  { names: "$recursiveRef", shape: "string", fate: "refuse", since: "2019-09", until: "2019-09" },
  { names: "$dynamicRef", shape: "string", fate: "refuse", since: "2020-12" },
  // Only since 2020-12 does `contains` count for it, so keeping it would change the meaning.
  { names: "unevaluatedItems", shape: "schema", fate: "refuse", since: "2019-09", until: "2019-09" },
];

const keywordsByDialect: ReadonlyMap<Dialect, ReadonlyMap<string, Keyword>> = /* @__PURE__ */ new Map(
  dialects.map((dialect) => [dialect, keywordsOf(dialect)]),
);
const none: ReadonlyMap<string, Keyword> = /* @__PURE__ */ new Map();

/** Returns the names of the keywords of all dialects. */
export function keywordNames(): ReadonlySet<string> {
  return names;
}

const names: ReadonlySet<string> = /* @__PURE__ */ new Set(rules.flatMap((rule) => rule.names.split(" ")));

/** Returns the keywords of a dialect. */
export function keywords(dialect: Dialect): ReadonlyMap<string, Keyword> {
  return keywordsByDialect.get(dialect) ?? none;
}

function keywordsOf(dialect: Dialect): ReadonlyMap<string, Keyword> {
  const known = rules.filter(
    ({ since = "draft-04", until = "2020-12" }) => isUpTo(since, dialect) && isUpTo(dialect, until),
  );
  return new Map(known.flatMap(({ names, shape, fate }) => names.split(" ").map((name) => [name, { shape, fate }])));
}
