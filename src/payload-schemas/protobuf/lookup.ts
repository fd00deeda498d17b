import { similarName } from "../../diagnostics/similar-name.js";
import type { ProtoFile, TypeName } from "./syntax-tree.js";
import { type WellKnownType, wellKnownTypes } from "./well-known-types.js";

/** What the name of a type leads to. */
export type Found =
  | { readonly is: "message" | "enum"; readonly fullName: string }
  | { readonly is: "well-known"; readonly type: WellKnownType };

/**
 * Finds what a name means: from the innermost message outwards, then in the package and those around it; a name that begins
 * with a dot is complete (protobuf.dev, "Packages and name resolution").
 */
export function lookUp({ name, scope }: Pick<TypeName, "name" | "scope">, file: ProtoFile): Found | undefined {
  if (name.startsWith(".")) return named(name.slice(1), file);
  for (let around = scope; around !== ""; around = around.slice(0, Math.max(0, around.lastIndexOf(".")))) {
    const found = named(`${around}.${name}`, file);
    if (found !== undefined) return found;
  }
  return named(name, file);
}

function named(fullName: string, { messages, enums }: ProtoFile): Found | undefined {
  if (messages.has(fullName)) return { is: "message", fullName };
  if (enums.has(fullName)) return { is: "enum", fullName };
  const type = wellKnownTypes.get(fullName);
  return type && { is: "well-known", type };
}

/** Suggestions compare a name with all others, so they are made for the first slips only. */
const mostSuggestions = 5;

/** Makes a function that finds the names that were probably meant, and soon gives up. */
export function nameSuggester(file: ProtoFile): (name: string) => string | undefined {
  let count = 0;
  return (name) => (++count > mostSuggestions ? undefined : suggestName(name, file));
}

/** The name that was probably meant. */
export function suggestName(name: string, { messages, enums }: ProtoFile): string | undefined {
  if (name.length > 100) return undefined;
  const names = [...messages.keys(), ...enums.keys()].slice(0, 1000).filter((other) => other.length <= 200);
  const own = name.slice(name.lastIndexOf(".") + 1);
  const inOtherPlace = names.find((other) => other.endsWith(`.${own}`));
  return (
    inOtherPlace ??
    similarName(
      own,
      names.map((other) => other.slice(other.lastIndexOf(".") + 1)),
    )
  );
}
