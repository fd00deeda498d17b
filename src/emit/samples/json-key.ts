import type { JsonValue } from "../../schema/schema.js";

/** A text that two JSON values share exactly when they are equal as JSON Schema sees it: the order of members is nothing. */
export function jsonKey(value: JsonValue): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === "object" && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
