import type { JsonObject } from "../../schema/schema-document.js";
import { type At, below, type Context } from "./context.js";

/** The keywords for numbers (validation section 3.1). */
export const numericKeywords: readonly string[] = [
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
];

/** The keywords that combine types (conditional composition section 4). */
export const compositionKeywords: readonly string[] = ["allOf", "anyOf", "oneOf", "not", "if", "then", "else"];

/** Every other keyword of Core and its companions; some are for readers and tools only. */
const others = (
  "type $ref name abstract $extends properties required additionalProperties items values choices selector tuple enum const " +
  "minLength maxLength pattern format minItems maxItems uniqueItems contains minContains maxContains " +
  "minProperties maxProperties minEntries maxEntries dependentRequired patternProperties patternKeys propertyNames keyNames " +
  "has altnames altenums description descriptions examples default deprecated title $comment " +
  "unit ucumUnit symbol symbols currency precision scale contentEncoding contentCompression contentMediaType " +
  "identity relations targettype cardinality scope qualifiertype"
).split(" ");

const rootOnly = ["$schema", "$id", "$root", "definitions", "$defs", "$offers", "$uses"];

const known: ReadonlySet<string> = /* @__PURE__ */ new Set([...numericKeywords, ...compositionKeywords, ...others]);

/** Tells of keywords that are not known, and refuses what brings in other documents. */
export function checkKeywords(at: At<JsonObject>, context: Context): void {
  for (const keyword of Object.keys(at.value)) {
    const place = below(at, keyword, null);
    if (keyword === "$import" || keyword === "$importdefs") {
      context.refuse("remote-data-schema", `"${keyword}" takes types from another document`, place);
    } else if (!known.has(keyword) && !(at.pointer === "" && rootOnly.includes(keyword)) && !/^x-/i.test(keyword)) {
      const fix = context.didYouMean(keyword, () => known);
      context.report(
        "unknown-schema-keyword",
        `${JSON.stringify(keyword)} is no keyword of JSON Structure`,
        place,
        fix,
      );
    }
  }
}
