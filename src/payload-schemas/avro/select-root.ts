import { similarName } from "../../diagnostics/similar-name.js";
import type { DataSchema } from "../data-schema.js";
import type { AvroType, NamedReference, NamedType, UnionType } from "./avro-type.js";
import type { Findings } from "./findings.js";
import { ownNameOf } from "./full-name.js";

type Find = (reference: NamedReference) => NamedType | undefined;

/**
 * The type that describes the data: the one that the selector names, bare or with its namespace (catalogues 1.10), or else
 * the document itself. A document that is a list is a union (Avro 1.12 "Schema Declaration"); those of its types that others
 * of them are made of are taken for parts, since that is how people write the types of one record.
 */
export function selectRoot(
  { selector }: DataSchema,
  document: AvroType,
  declared: readonly NamedType[],
  find: Find,
  findings: Findings,
): AvroType | NamedType | undefined {
  if (selector !== undefined && selector !== "") return selectNamed(selector, declared, findings);
  const root = document.is === "union" ? withoutParts(document, find) : document;
  return root.is === "named" ? find(root) : root;
}

function selectNamed(selector: string, declared: readonly NamedType[], findings: Findings): NamedType | undefined {
  const exact = declared.find(({ fullName }) => fullName === selector);
  if (exact !== undefined) return exact;
  const [first, second] = declared.filter(({ fullName }) => ownNameOf(fullName) === selector);
  if (first !== undefined && second === undefined) return first;
  const shown = JSON.stringify(selector);
  if (first !== undefined && second !== undefined) {
    const message = `several types are called ${shown}, such as ${first.fullName} and ${second.fullName}`;
    return findings.refuse("ambiguous-data-type", message, "", `Write #${first.fullName} if that was meant.`);
  }
  const similar = selector.length > 200 ? undefined : similarName(selector, names(declared));
  const fix = similar === undefined ? undefined : `Write #${similar} if that was meant.`;
  return findings.refuse("unknown-data-type", `the schema declares no type ${shown}`, "", fix);
}

function* names(declared: readonly NamedType[]): Iterable<string> {
  for (const { fullName } of declared.slice(0, 1000)) yield ownNameOf(fullName);
  for (const { fullName } of declared.slice(0, 1000)) yield fullName;
}

/** In a longer list than this, nobody looks which types are parts. */
const mostTypes = 300;

function withoutParts(union: UnionType, find: Find): AvroType {
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

/** The types that a type is made of, near and far, without itself. */
function partsOf(type: NamedType, find: Find): ReadonlySet<NamedType> {
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
