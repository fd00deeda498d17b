import fc from "fast-check";
import type { JsonValue } from "../../../src/schema/schema.js";

/** A valid document in which parts were replaced, by random values or by other parts of it. */
export function changedDocument(
  documents: readonly JsonValue[],
): fc.Arbitrary<{ readonly document: JsonValue; readonly selector: string | undefined }> {
  const change = fc.record({
    at: fc.nat(),
    with: fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.nat()),
    isPart: fc.boolean(),
  });
  return fc
    .record({
      document: fc.constantFrom(...documents),
      changes: fc.array(change, { minLength: 1, maxLength: 3 }),
      selector: fc.option(fc.oneof(fc.constantFrom("", "#", "A", "/definitions/A", "/__proto__"), fc.string()), {
        nil: undefined,
      }),
    })
    .map(({ document, changes, selector }) => {
      let changed = document;
      for (const { at, with: value, isPart } of changes) {
        const parts = partsOf(changed);
        const replacement = isPart && typeof value === "number" ? (parts[value % parts.length] ?? null) : value;
        changed = replaced(changed, at % parts.length, JSON.parse(JSON.stringify(replacement)));
      }
      return { document: changed, selector };
    });
}

function partsOf(value: JsonValue): readonly JsonValue[] {
  const members = typeof value === "object" && value !== null ? Object.values(value) : [];
  return [value, ...members.flatMap(partsOf)];
}

/** Returns a copy in which the part with this index in {@link partsOf} is replaced. */
function replaced(value: JsonValue, index: number, replacement: JsonValue): JsonValue {
  let count = 0;
  const copy = (part: JsonValue): JsonValue => {
    if (count++ === index) return replacement;
    if (typeof part !== "object" || part === null) return part;
    if (Array.isArray(part)) return part.map(copy);
    return Object.fromEntries(Object.entries(part).map(([name, member]) => [name, copy(member)]));
  };
  return copy(value);
}
