import type { Schema } from "../../schema/schema.js";
import { ordinalLetters } from "./name-scope.js";

/** The word that names one of several alternatives: the constant that tells it apart, its title, or else a letter. */
export function nameOfPart(parts: readonly Schema[], index: number): string {
  const names = parts.map(ownName);
  const name = names[index];
  const isTelling = name !== undefined && /[A-Za-z]/.test(name) && names.indexOf(name) === names.lastIndexOf(name);
  return isTelling ? name : `option ${ordinalLetters(index)}`;
}

function ownName(schema: Schema | undefined): string | undefined {
  if (typeof schema !== "object") return undefined;
  const constants = Object.values(schema.properties ?? {}).flatMap((member) =>
    typeof member === "boolean" ? [] : (member.const ?? (member.enum?.length === 1 ? member.enum : [])),
  );
  const [constant] = constants.filter((value) => typeof value === "string");
  return constant ?? schema.title;
}
