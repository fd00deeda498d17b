import { keywords } from "../schema/keywords.js";
import { type Definitions, refName, type Schema, type SchemaObject } from "../schema/schema.js";

/** A schema in which what some definitions say stands where it refers to them. None of them may lead to itself. */
export function inlineDefinitions(schema: Schema, definitions: Definitions): Schema {
  if (typeof schema === "boolean") return schema;
  const { $ref, ...beside } = schema;
  const name = $ref && refName($ref);
  const target = name !== undefined && Object.hasOwn(definitions, name) ? definitions[name] : undefined;
  if (target === undefined) return withInlined(schema, definitions);
  const [inlined, own] = [inlineDefinitions(target, definitions), withInlined(beside, definitions)];
  const isOnlySaid = Object.keys(own).every((keyword) => annotations.has(keyword));
  return typeof inlined === "object" && isOnlySaid ? { ...inlined, ...own } : { allOf: [inlined, own] };
}

/** What a reference may say besides: the nearer word counts. */
const annotations: ReadonlySet<string> = new Set<keyof SchemaObject>([
  ...(["title", "description", "default", "examples", "deprecated"] as const),
]);

function withInlined(schema: SchemaObject, definitions: Definitions): SchemaObject {
  const inline = (part: Schema): Schema => inlineDefinitions(part, definitions);
  const members = Object.entries(schema).map(([keyword, value]) => {
    switch (keywords("2020-12").get(keyword)?.shape) {
      case "schema":
        return [keyword, inline(value)];
      case "schemas":
        return [keyword, value.map(inline)];
      case "schema-map":
      case "schema-by-pattern":
        return [keyword, mapValues(value, inline)];
      default:
        return [keyword, value];
    }
  });
  return Object.fromEntries(members);
}

function mapValues(map: { readonly [name: string]: Schema }, change: (schema: Schema) => Schema): object {
  return Object.fromEntries(Object.entries(map).map(([name, schema]) => [name, change(schema)]));
}
