import { isJsonArray, type JsonObject, own } from "../../schema/schema-document.js";
import type { Draft } from "../definition-table.js";
import { type At, below, type Context } from "./context.js";
import { lowerList, lowerSchema } from "./lower-schema.js";

const lists = ["allOf", "anyOf", "oneOf"];
const conditions = ["not", "if", "then", "else"];

/** Applies the keywords that combine types; they mean what they mean in JSON Schema. */
export function applyComposition(draft: Draft, at: At<JsonObject>, context: Context): Draft {
  for (const keyword of lists) {
    const members = lowerList(at, keyword, context);
    if (members.length === 0) continue;
    // The type itself may need the keyword already, for alternative sets of required properties or a choice.
    const known = draft[keyword];
    if (known === undefined) draft[keyword] = [...members];
    else draft["allOf"] = [...(isJsonArray(draft["allOf"]) ? draft["allOf"] : []), { [keyword]: [...members] }];
  }
  for (const keyword of conditions) {
    const value = own(at.value, keyword);
    if (value === undefined) continue;
    const condition = lowerSchema(below(at, keyword, value), context, "rule");
    if (draft[keyword] === undefined) draft[keyword] = condition;
    else draft["allOf"] = [...(isJsonArray(draft["allOf"]) ? draft["allOf"] : []), { [keyword]: condition }];
  }
  return draft;
}
