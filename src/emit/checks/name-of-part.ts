import type { Schema } from "../../schema/schema.js";
import { ordinalLetters } from "./name-scope.js";

/** The words that name alternatives: of each the constant that tells it apart, its title, or else a letter. */
export function namesOfParts(parts: readonly Schema[]): readonly string[] {
  const names = parts.map(ownName);
  const once = new Set<string | undefined>();
  const twice = new Set<string | undefined>();
  for (const name of names) (once.has(name) ? twice : once).add(name);
  return names.map((name, index) => {
    const isTelling = name !== undefined && /[A-Za-z]/.test(name) && !twice.has(name);
    return isTelling ? name : `option ${ordinalLetters(index)}`;
  });
}

function ownName(schema: Schema): string | undefined {
  if (typeof schema !== "object") return undefined;
  const constants = Object.values(schema.properties ?? {}).flatMap((member) =>
    typeof member === "boolean" ? [] : (member.const ?? (member.enum?.length === 1 ? member.enum : [])),
  );
  const [constant] = constants.filter((value) => typeof value === "string");
  return constant ?? schema.title;
}
