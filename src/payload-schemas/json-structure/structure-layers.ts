import type { JsonValue } from "../../schema/schema.js";
import { isJsonArray, isJsonObject, type JsonObject, own } from "../../schema/schema-document.js";
import type { Draft } from "../definition-table.js";
import { findType } from "./find-structure-type.js";
import { type At, annotationValue, below, refuseValue, type StructureContext } from "./structure-context.js";

/** A property that a type declares. */
export interface Member {
  readonly name: string;
  /** The name in JSON. */
  readonly wireName: string;
  readonly at: At;
}

/** A type with the properties that it declares itself. */
export interface Layer {
  readonly type: At<JsonObject>;
  readonly members: readonly Member[];
}

/** The longest chain of types that extend each other. Each type has all properties of those before it. */
const longestChain = 64;

/** Returns a type and all types that it extends, base types first. The first of two bases has precedence. */
export function extensionOf(at: At<JsonObject>, context: StructureContext): readonly Layer[] {
  const layers = new Map<string, Layer>();
  collect(at, [], layers, context);
  return [...layers.values()];
}

function collect(
  at: At<JsonObject>,
  chain: readonly string[],
  layers: Map<string, Layer>,
  context: StructureContext,
): void {
  if (chain.includes(at.pointer)) {
    context.refuse("endless-data-type", "the type extends itself", { pointer: `${chain.at(-1)}/$extends` });
    return;
  }
  if (chain.length > longestChain) {
    context.refuse("too-deep", `the type has a chain of more than ${longestChain} base types`, at);
    return;
  }
  if (layers.has(at.pointer)) return;
  for (const base of basesOf(at, context)) {
    collect(base, [...chain, at.pointer], layers, context);
    if (context.hasErrors) return;
  }
  layers.set(at.pointer, { type: at, members: membersOf(at, context) });
}

function basesOf(at: At<JsonObject>, context: StructureContext): readonly At<JsonObject>[] {
  const value = own(at.value, "$extends");
  if (value === undefined) return [];
  const references: readonly JsonValue[] = isJsonArray(value) ? value : [value];
  return references.flatMap((reference, index) => {
    const place = isJsonArray(value)
      ? below(below(at, "$extends", value), index, reference)
      : below(at, "$extends", value);
    const base = findType(referenceOf(reference), place, context);
    if (base === undefined) return [];
    const kind = own(base.value, "type");
    if (kind === "object" || kind === "tuple") return [base];
    context.refuse("invalid-data-schema", "only an object or a tuple can be extended", place);
    return [];
  });
}

/** The specification allows only a string here, but `{ "$ref": "#/..." }` is common. */
function referenceOf(value: JsonValue): JsonValue {
  return isJsonObject(value) ? (own(value, "$ref") ?? value) : value;
}

function membersOf(at: At<JsonObject>, context: StructureContext): readonly Member[] {
  const properties = own(at.value, "properties");
  if (properties === undefined) return [];
  const place = below(at, "properties", properties);
  if (!isJsonObject(properties)) {
    refuseValue(place, "properties", "an object whose members are types", context);
    return [];
  }
  return Object.entries(properties).map(([name, value]) => {
    const property = below(place, name, value);
    return { name, wireName: wireName(name, property, context), at: property };
  });
}

/** Returns the alternate name for `json`, or the name itself. */
export function wireName(name: string, { value, pointer }: At, context: StructureContext): string {
  const names = isJsonObject(value) ? annotationValue({ value, pointer }, "altnames", "object", context) : undefined;
  const alternate = names !== undefined && isJsonObject(names) ? own(names, "json") : undefined;
  return typeof alternate === "string" && alternate !== "" ? alternate : name;
}

/** Lowers a property once for all types that have it. */
export function memberOf({ at }: Member, context: StructureContext): Draft {
  const known = context.members.get(at.pointer);
  if (known !== undefined) return known;
  const draft = context.lower(at);
  context.members.set(at.pointer, draft);
  return draft;
}
