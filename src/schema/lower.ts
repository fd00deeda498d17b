import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import { joinDependencies } from "./dependencies.js";
import { isUpTo } from "./dialect.js";
import { type Keyword, keywords } from "./keywords.js";
import type { PlaceBook } from "./places.js";
import { pointerToken } from "./pointer.js";
import { type Origin, placeAt, type Resource } from "./resource.js";
import type { JsonValue, Schema, SchemaObject } from "./schema.js";
import { isJsonArray, isJsonObject, type JsonObject, own, type SchemaDocument } from "./schema-document.js";

/** The services that lowering needs from its caller. */
export interface LoweringContext {
  /** Called for each `$ref`, with the schema that gets the name of the target. */
  readonly link: (schema: LinkedSchema, reference: string, at: At) => void;
  /** Returns the resource that starts at a pointer of a document. */
  readonly resourceAt: (document: SchemaDocument, pointer: string) => Resource | undefined;
  readonly places: PlaceBook;
  readonly report: (diagnostic: Diagnostic) => void;
}

/**
 * Lowers a well-formed schema of any dialect to the schema form of the model. Annotations are dropped; keywords that the form
 * cannot express are reported. `x-native` is dropped too:
 * only our own code sets it.
 */
export function lower(origin: Origin, context: LoweringContext): Schema {
  return typeof origin.schema === "boolean" ? origin.schema : lowerObject(origin.schema, origin, context);
}

/** A lowered schema whose `$ref` is not set yet. */
export type LinkedSchema = { $ref?: string };

/** The place of a schema or a keyword. */
export type At = Pick<Origin, "resource" | "pointer">;

/** A lowered schema under construction. */
type Draft = { [keyword: string]: unknown; $ref?: string };

function lowerObject(schema: JsonObject, at: At, context: LoweringContext): SchemaObject {
  const { dialect } = at.resource;
  const draft: Draft = {};
  if (Object.hasOwn(schema, "$ref") && isUpTo(dialect, "draft-07")) {
    // Up to draft-07, other keywords beside $ref are ignored (draft-07 core section 8.3). Titles and descriptions are kept.
    const { title, description } = schema;
    Object.assign(draft, title !== undefined && { title }, description !== undefined && { description });
    lowerReference(draft, schema, at, context);
  } else {
    const known = keywords(dialect);
    for (const name of Object.keys(schema)) {
      const keyword = known.get(name);
      const value = schema[name];
      if (keyword === undefined || value === undefined) continue;
      if (keyword.fate === "keep") draft[name] = lowerValue(keyword, value, below(at, name), context);
      else if (keyword.fate === "rewrite") rewrite[name]?.(draft, schema, at, context);
      else if (keyword.fate === "refuse") refuse(name, at, context);
    }
    dropIdle(draft);
  }
  // The schema is well-formed, so each value has the shape of its keyword.
  const lowered = draft as SchemaObject;
  context.places.note(lowered, at);
  return lowered;
}

function lowerValue({ shape }: Keyword, value: JsonValue, at: At, context: LoweringContext): unknown {
  switch (shape) {
    case "schema":
      return lowerSchema(value, at, context);
    case "schemas":
      return lowerList(value, at, context);
    case "schema-map":
    case "schema-by-pattern":
      return lowerMap(value, at, context);
    default:
      return value;
  }
}

function lowerSchema(value: JsonValue, at: At, context: LoweringContext): Schema {
  if (!isJsonObject(value)) return value !== false;
  const resource = context.resourceAt(at.resource.document, at.pointer);
  return lowerObject(value, resource === undefined ? at : { resource, pointer: at.pointer }, context);
}

function lowerList(value: JsonValue, at: At, context: LoweringContext): readonly Schema[] {
  return isJsonArray(value) ? value.map((member, index) => lowerSchema(member, below(at, index), context)) : [];
}

/** The map has no prototype, so a property named `__proto__` or `constructor` is a normal property. */
function lowerMap(value: JsonValue, at: At, context: LoweringContext): { readonly [name: string]: Schema } {
  const map: { [name: string]: Schema } = Object.create(null);
  if (isJsonObject(value)) {
    for (const name of Object.keys(value)) map[name] = lowerSchema(value[name] ?? true, below(at, name), context);
  }
  return map;
}

function lowerReference(draft: Draft, schema: JsonObject, at: At, context: LoweringContext): void {
  const reference = own(schema, "$ref");
  if (typeof reference !== "string") return;
  // Set now, to keep the order of the keywords.
  draft.$ref = "";
  context.link(draft, reference, below(at, "$ref"));
}

type Rewrite = (draft: Draft, schema: JsonObject, at: At, context: LoweringContext) => void;

const rewriteDependencies: Rewrite = (draft, schema, at, context) => {
  const names = ["dependencies", "dependentRequired", "dependentSchemas"];
  const maps = names.filter((name) => keywords(at.resource.dialect).has(name)).map((name) => own(schema, name));
  const lowerMember = (value: JsonValue, map: number, member: string): Schema =>
    lowerSchema(value, below(below(at, names[map] ?? ""), member), context);
  Object.assign(draft, joinDependencies(maps, lowerMember));
};

/** Keywords that newer dialects express differently. */
const rewrite: { readonly [keyword: string]: Rewrite } = {
  $ref: lowerReference,
  items: (draft, schema, at, context) => {
    const items = own(schema, "items") ?? true;
    if (!isJsonArray(items)) draft["items"] = lowerSchema(items, below(at, "items"), context);
    else if (items.length > 0) draft["prefixItems"] = lowerList(items, below(at, "items"), context);
  },
  // Has an effect only beside a list of items (draft-07 validation section 6.4.2).
  additionalItems: (draft, schema, at, context) => {
    const rest = own(schema, "additionalItems") ?? true;
    if (isJsonArray(own(schema, "items"))) draft["items"] = lowerSchema(rest, below(at, "additionalItems"), context);
  },
  dependencies: rewriteDependencies,
  dependentRequired: rewriteDependencies,
  dependentSchemas: rewriteDependencies,
  minimum: (draft, schema) => setLimit(draft, schema, "minimum", "exclusiveMinimum"),
  maximum: (draft, schema) => setLimit(draft, schema, "maximum", "exclusiveMaximum"),
};

/** Up to draft-04, `exclusiveMinimum` was a flag for `minimum` (draft-04 validation section 5.1.3). */
function setLimit(draft: Draft, schema: JsonObject, limit: string, exclusive: string): void {
  draft[own(schema, exclusive) === true ? exclusive : limit] = own(schema, limit);
}

/** Removes keywords that have no effect without another keyword. */
function dropIdle(draft: Draft): void {
  if (draft["if"] === undefined) {
    if (draft["then"] !== undefined) delete draft["then"];
    if (draft["else"] !== undefined) delete draft["else"];
  }
  if (draft["contains"] === undefined) {
    if (draft["minContains"] !== undefined) delete draft["minContains"];
    if (draft["maxContains"] !== undefined) delete draft["maxContains"];
  }
}

const substitutes: { readonly [keyword: string]: string } = {
  $dynamicRef: 'Use "$ref", which is equivalent unless another schema overrides the target.',
  $recursiveRef: 'Use "$ref", which is equivalent unless another schema overrides the target.',
  unevaluatedItems: 'Write the schema in 2020-12, where "contains" is considered by "unevaluatedItems".',
};

function refuse(name: string, at: At, context: LoweringContext): void {
  const message = `"${name}" of JSON Schema ${at.resource.dialect} is not supported`;
  context.report(diagnose("unsupported-keyword", message, placeAt(at, `/${name}`), substitutes[name]));
}

function below({ resource, pointer }: At, step: string | number): At {
  return { resource, pointer: pointer + pointerToken(step) };
}
