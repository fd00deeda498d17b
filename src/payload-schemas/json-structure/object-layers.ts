import type { JsonValue } from "../../schema/schema.js";
import { isJsonArray, isJsonObject, type JsonObject, own } from "../../schema/schema-document.js";
import type { Draft } from "../definition-table.js";
import { type At, below, type Context } from "./context.js";
import { findType } from "./find-type.js";
import { refuseValue } from "./keyword-value.js";
import { lowerSchema } from "./lower-schema.js";

/** A property, as one type declares it. */
export interface Member {
  readonly name: string;
  /** What it is called in JSON. */
  readonly wireName: string;
  readonly at: At;
}

/** A type, with the properties that it declares itself. */
export interface Layer {
  readonly type: At<JsonObject>;
  readonly members: readonly Member[];
}

/** More types that extend each other than anybody writes; each of them holds all properties of those below. */
const longestChain = 64;

/**
 * A type and all that it extends, which come first: the first of two bases has precedence, and no type counts twice (core
 * section 3.10.2).
 */
export function extensionOf(at: At<JsonObject>, context: Context): readonly Layer[] {
  const layers = new Map<string, Layer>();
  collect(at, [], layers, context);
  return [...layers.values()];
}

function collect(at: At<JsonObject>, chain: readonly string[], layers: Map<string, Layer>, context: Context): void {
  if (chain.includes(at.pointer)) {
    context.refuse("endless-data-type", "the type extends itself", { pointer: `${chain.at(-1)}/$extends` });
    return;
  }
  if (chain.length > longestChain) {
    context.refuse("too-deep", `more than ${longestChain} types extend each other`, at);
    return;
  }
  if (layers.has(at.pointer)) return;
  for (const base of basesOf(at, context)) {
    collect(base, [...chain, at.pointer], layers, context);
    if (context.hasErrors) return;
  }
  layers.set(at.pointer, { type: at, members: membersOf(at, context) });
}

function basesOf(at: At<JsonObject>, context: Context): readonly At<JsonObject>[] {
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

/** `{ "$ref": "#/..." }` is no form of the specification here, but says the same. */
function referenceOf(value: JsonValue): JsonValue {
  return isJsonObject(value) ? (own(value, "$ref") ?? value) : value;
}

function membersOf(at: At<JsonObject>, context: Context): readonly Member[] {
  const properties = own(at.value, "properties");
  if (properties === undefined) return [];
  const place = below(at, "properties", properties);
  if (!isJsonObject(properties)) {
    refuseValue(place, "properties", "an object whose members are types", context);
    return [];
  }
  return Object.entries(properties).map(([name, value]) => ({
    name,
    wireName: wireName(name, value),
    at: below(place, name, value),
  }));
}

/** What something is called in JSON: its alternate name for `json`, or its name (alternate names section 3.1). */
export function wireName(name: string, value: JsonValue): string {
  const names = isJsonObject(value) ? own(value, "altnames") : undefined;
  const alternate = isJsonObject(names) ? own(names, "json") : undefined;
  return typeof alternate === "string" && alternate !== "" ? alternate : name;
}

/** Lowers a property, once for all types that have it. */
export function memberOf({ at }: Member, context: Context): Draft {
  const known = context.members.get(at.pointer);
  if (known !== undefined) return known;
  const draft = lowerSchema(at, context);
  context.members.set(at.pointer, draft);
  return draft;
}
