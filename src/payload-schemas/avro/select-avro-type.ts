import { similarName } from "../../diagnostics/similar-name.js";
import type { DataSchema } from "../data-schema.js";
import type { AvroReading } from "./avro-reading.js";
import {
  type AvroType,
  type FindNamed,
  type NamedReference,
  type NamedType,
  ownNameOf,
  type UnionType,
} from "./avro-types.js";

/**
 * Selects the type that describes the data: the one that the selector names, bare or with its namespace, else the
 * document itself. A list is a union, but often people list the types that one record consists of. So types that other
 * types of the list use are left out.
 */
export function selectAvroType(
  { selector }: DataSchema,
  document: AvroType,
  declared: readonly NamedType[],
  find: FindNamed,
  reading: AvroReading,
): AvroType | NamedType | undefined {
  if (selector !== undefined && selector !== "") return selectNamed(selector, declared, reading);
  const root = document.is === "union" ? withoutParts(document, find) : document;
  return root.is === "named" ? find(root) : root;
}

function selectNamed(selector: string, declared: readonly NamedType[], reading: AvroReading): NamedType | undefined {
  const exact = declared.find(({ fullName }) => fullName === selector);
  if (exact !== undefined) return exact;
  const [first, second] = declared.filter(({ fullName }) => ownNameOf(fullName) === selector);
  if (first !== undefined && second === undefined) return first;
  const shown = JSON.stringify(selector);
  if (first !== undefined && second !== undefined) {
    const message = `several types are named ${shown}, such as ${first.fullName} and ${second.fullName}`;
    return reading.refuse("ambiguous-data-type", message, "", `Write the full name, such as #${first.fullName}.`);
  }
  const similar = selector.length > 200 ? undefined : similarName(selector, names(declared));
  const fix = similar === undefined ? undefined : `Did you mean #${similar}?`;
  return reading.refuse("unknown-data-type", `the schema does not declare a type ${shown}`, "", fix);
}

function* names(declared: readonly NamedType[]): Iterable<string> {
  for (const { fullName } of declared.slice(0, 1000)) yield ownNameOf(fullName);
  for (const { fullName } of declared.slice(0, 1000)) yield fullName;
}

/** Longer lists are taken as unions without looking for parts. */
const mostTypes = 300;

function withoutParts(union: UnionType, find: FindNamed): AvroType {
  if (union.branches.length > mostTypes) return union;
  const types = union.branches.map((branch) => (branch.is === "named" ? find(branch) : undefined));
  const parts = new Set<NamedType>();
  for (const type of types) if (type !== undefined) for (const part of partsOf(type, find)) parts.add(part);
  const whole = union.branches.filter((_branch, index) => {
    const type = types[index];
    return type === undefined || !parts.has(type);
  });
  const [only] = whole;
  if (whole.length === 0) return union;
  return whole.length === 1 && only !== undefined ? only : { is: "union", branches: whole };
}

/** Returns the types that a type uses, directly and indirectly, without itself. */
function partsOf(type: NamedType, find: FindNamed): ReadonlySet<NamedType> {
  const parts = new Set([type]);
  for (const part of parts) {
    for (const field of part.is === "record" ? part.fields : []) {
      for (const reference of referencesIn(field.type)) {
        const found = find(reference);
        if (found !== undefined) parts.add(found);
      }
    }
  }
  parts.delete(type);
  return parts;
}

function* referencesIn(type: AvroType): Iterable<NamedReference> {
  if (type.is === "named") yield type;
  else if (type.is === "array") yield* referencesIn(type.items);
  else if (type.is === "map") yield* referencesIn(type.values);
  else if (type.is === "union") for (const branch of type.branches) yield* referencesIn(branch);
}
