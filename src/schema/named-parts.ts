import { pointerToken } from "./pointer.js";
import type { Resource } from "./resource.js";
import { isJsonObject, own } from "./schema-document.js";

/** The fragments by which parts of a schema are usually referred to: its anchors and its definitions. */
export function* eachName(resource: Resource): Iterable<string> {
  yield* resource.anchors.keys();
  for (const keyword of ["$defs", "definitions"]) {
    const definitions = own(resource.schema, keyword);
    if (!isJsonObject(definitions)) continue;
    for (const name of Object.keys(definitions)) yield `/${keyword}${pointerToken(name)}`;
  }
}
