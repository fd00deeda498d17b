import type { Definitions, JsonValue, Schema, SchemaObject } from "../../schema/schema.js";
import { arePairwiseDisjoint } from "./disjoint.js";
import { formatCheck } from "./formats.js";
import { Reach } from "./reach.js";

/** What the schemas of a release, and those that they lead to, need of the runtime. */
export class RuntimeNeeds {
  readonly #deep: Reach;
  readonly #patterned: Reach;
  readonly #special: Reach;

  constructor(definitions: Definitions) {
    this.#deep = new Reach(definitions, ({ uniqueItems }) => uniqueItems === true);
    this.#patterned = new Reach(definitions, ({ pattern }) => pattern !== undefined);
    this.#special = new Reach(definitions, (schema) => isSpecial(schema, definitions));
  }

  /**
   * Whether a check has to limit how deep a value may be nested before it walks it: where definitions refer to themselves, or
   * items are compared with each other, the walk goes as deep as the value does.
   */
  needsDepthLimit(schema: Schema): boolean {
    return this.#deep.finds(schema);
  }

  /**
   * Which rules of the runtime explain a schema: the core ones, which know the keywords and formats of CDEvents, the same and
   * patterns of text, or all. Only where all are needed does a package pull them in.
   */
  rulesFor(schema: Schema): "core" | "text" | "all" {
    if (this.#special.finds(schema)) return "all";
    return this.#patterned.finds(schema) ? "text" : "core";
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

/** Whether a schema says something that the core rules do not know. */
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
