import type protobuf from "protobufjs";
import { similarName } from "../../diagnostics/similar-name.js";
import { type WellKnownType, wellKnownTypes } from "./well-known-types.js";

/** Types of a Protobuf file by full name, in the order of the file. Nested types come after the message around them. */
export interface ProtoTypes {
  readonly messages: ReadonlyMap<string, protobuf.Type>;
  readonly enums: ReadonlyMap<string, ProtoEnum>;
}

/** An enum type. Only a closed one has no other values than those it declares. */
export interface ProtoEnum {
  readonly type: protobuf.Enum;
  readonly isClosed: boolean;
}

/** A parsed Protobuf file. */
export interface ProtoFile extends ProtoTypes {
  /** The paths of the imported files. */
  readonly imports: readonly string[];
}

/** The type that a name refers to. */
export type FoundType =
  | { readonly is: "message" | "enum"; readonly fullName: string }
  | { readonly is: "well-known"; readonly type: WellKnownType };

/**
 * Resolves the name of a type: first in the innermost message, then outwards, then in the package and those around it.
 * A name with a leading dot is fully qualified.
 *
 * @param scope - the full name of the message that uses the type
 * @see https://protobuf.dev/programming-guides/proto3/#name-resolution
 */
export function resolveTypeName(name: string, scope: string, types: ProtoTypes): FoundType | undefined {
  if (name.startsWith(".")) return named(name.slice(1), types);
  for (let around = scope; around !== ""; around = around.slice(0, Math.max(0, around.lastIndexOf(".")))) {
    const found = named(`${around}.${name}`, types);
    if (found !== undefined) return found;
  }
  return named(name, types);
}

function named(fullName: string, { messages, enums }: ProtoTypes): FoundType | undefined {
  if (messages.has(fullName)) return { is: "message", fullName };
  if (enums.has(fullName)) return { is: "enum", fullName };
  const type = wellKnownTypes.get(fullName);
  return type && { is: "well-known", type };
}

/** Returns the full name of a type without the leading dot. */
export function fullNameOf(type: protobuf.ReflectionObject): string {
  return type.fullName.replace(/^\./, "");
}

/** Comparing names takes time, so only the first unknown names get a suggestion. */
const mostSuggestions = 5;

/** Returns a function that suggests a declared name for an unknown one, for the first few it is called with. */
export function nameSuggester(types: ProtoTypes): (name: string) => string | undefined {
  let count = 0;
  return (name) => (++count > mostSuggestions ? undefined : suggestTypeName(name, types));
}

/** Returns the declared name that is most like an unknown one. */
export function suggestTypeName(name: string, { messages, enums }: ProtoTypes): string | undefined {
  if (name.length > 100) return undefined;
  const names = [...messages.keys(), ...enums.keys()].slice(0, 1000).filter((other) => other.length <= 200);
  const own = name.slice(name.lastIndexOf(".") + 1);
  const elsewhere = names.find((other) => other.endsWith(`.${own}`));
  const ownNames = names.map((other) => other.slice(other.lastIndexOf(".") + 1));
  return elsewhere ?? similarName(own, ownNames);
}
