import type { Definitions, JsonValue, Schema, SchemaObject } from "../../schema/schema.js";
import { formatCheck } from "./formats.js";
import { Reach } from "./reach.js";

/** What the schemas of a release, and those that they lead to, need of the runtime. */
export class RuntimeNeeds {
  readonly #deep: Reach;
  readonly #special: Reach;

  constructor(definitions: Definitions) {
    this.#deep = new Reach(definitions, ({ uniqueItems }) => uniqueItems === true);
    this.#special = new Reach(definitions, isSpecial);
  }

  /**
   * Whether a check has to limit how deep a value may be nested before it walks it: where definitions refer to themselves, or
   * items are compared with each other, the walk goes as deep as the value does.
   */
  needsDepthLimit(schema: Schema): boolean {
    return this.#deep.finds(schema);
  }

  /**
   * Which rules of the runtime explain a schema: the core ones, which know the keywords and formats of CDEvents, or all. Only
   * where all are needed does a package pull them in.
   */
  rulesFor(schema: Schema): "core" | "all" {
    return this.#special.finds(schema) ? "all" : "core";
  }
}

const specialKeywords: ReadonlySet<string> = new Set<keyof SchemaObject>([
  ...(["not", "if", "unevaluatedProperties", "unevaluatedItems", "propertyNames", "dependentRequired"] as const),
  ...(["dependentSchemas", "minProperties", "maxProperties", "contains", "minItems", "maxItems"] as const),
  ...(["uniqueItems", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"] as const),
  "multipleOf",
]);

const coreFormats: ReadonlySet<string> = new Set(["date-time", "uri", "uri-reference"]);

/** Whether a schema says something that the core rules do not know. */
function isSpecial(schema: SchemaObject): boolean {
  const { format, minLength = 0, const: constant = null, enum: constants = [] } = schema;
  if (format !== undefined && formatCheck(format) !== undefined && !coreFormats.has(format)) return true;
  if (minLength > 1 || !isScalar(constant) || !constants.every(isScalar)) return true;
  return Object.keys(schema).some((keyword) => specialKeywords.has(keyword));
}

function isScalar(value: JsonValue): boolean {
  return typeof value !== "object" || value === null;
}
