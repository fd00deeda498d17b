import type { Definitions, JsonValue, Schema, SchemaObject } from "../../schema/schema.js";
import { arePairwiseDisjoint } from "./disjoint.js";
import { formatCheck } from "./runtime-functions.js";
import { TransitivePredicate } from "./transitive-predicate.js";

/** Determines which parts of the runtime the schemas of a release need. */
export class RuntimeNeeds {
  readonly #deep: TransitivePredicate;
  readonly #patterned: TransitivePredicate;
  readonly #special: TransitivePredicate;

  constructor(definitions: Definitions) {
    this.#deep = new TransitivePredicate(definitions, ({ uniqueItems }) => uniqueItems === true);
    this.#patterned = new TransitivePredicate(definitions, ({ pattern }) => pattern !== undefined);
    this.#special = new TransitivePredicate(definitions, (schema) => isSpecial(schema, definitions));
  }

  /**
   * Whether a check has to limit the depth of a value first. Definitions that refer to themselves, and items that are
   * compared with each other, are walked as deep as the value is nested.
   */
  needsDepthLimit(schema: Schema): boolean {
    return this.#deep.holds(schema);
  }

  /**
   * Returns the rules of the runtime that explain a schema: the core ones, with the keywords and formats of CDEvents; these
   * and patterns; or all.
   */
  rulesFor(schema: Schema): "core" | "text" | "all" {
    if (this.#special.holds(schema)) return "all";
    return this.#patterned.holds(schema) ? "text" : "core";
  }
}

const specialKeywords: ReadonlySet<string> = new Set<keyof SchemaObject>([
  ...(["not", "if", "unevaluatedProperties", "unevaluatedItems", "propertyNames", "dependentRequired"] as const),
  ...(["dependentSchemas", "minProperties", "maxProperties", "contains", "minItems", "maxItems"] as const),
  ...(["uniqueItems", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"] as const),
  ...(["multipleOf", "patternProperties", "prefixItems"] as const),
]);

const coreFormats: ReadonlySet<string> = new Set(["date-time", "uri", "uri-reference"]);

const coreTypes: ReadonlySet<unknown> = new Set([undefined, "object", "array", "string", "boolean", "null"]);

/** Whether a schema uses something that the core rules do not support. */
function isSpecial(schema: SchemaObject, definitions: Definitions): boolean {
  const { type, format, minLength = 0, const: constant, enum: constants, oneOf = [] } = schema;
  if (!coreTypes.has(type) || minLength > 1 || !arePairwiseDisjoint(oneOf, definitions)) return true;
  if (format !== undefined && formatCheck(format) !== undefined && !coreFormats.has(format)) return true;
  if (constants && (constant !== undefined || !constants.every(isScalar))) return true;
  if (constant !== undefined && !isScalar(constant)) return true;
  return Object.keys(schema).some((keyword) => specialKeywords.has(keyword));
}

function isScalar(value: JsonValue): boolean {
  return typeof value !== "object" || value === null;
}
