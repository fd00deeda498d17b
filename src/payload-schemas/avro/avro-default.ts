import type { JsonValue } from "../../schema/schema.js";
import { isJsonArray, isJsonObject, own } from "../../schema/schema-document.js";
import type { LogicalType } from "./avro-logical-type.js";
import type { AvroType, FindNamed, NamedType, PrimitiveName } from "./avro-types.js";

/** A default that fits its type, without `json` if it has no JSON form. */
export type FittingDefault = { readonly json?: JsonValue };

/** Limits the attempts for one default, since nested unions multiply. */
const mostTries = 10_000;

/**
 * Converts the default of a field to the JSON form of data. In a schema, bytes are strings with one character per byte.
 * As since Avro 1.12, the default of a union can be of any branch.
 *
 * @returns `undefined` if the default does not fit its type
 */
export function fitDefault(value: JsonValue, type: AvroType, find: FindNamed): FittingDefault | undefined {
  let tries = 0;
  const toJson = (inner: JsonValue, innerType: AvroType): FittingDefault | undefined => {
    if (++tries > mostTries) return undefined;
    switch (innerType.is) {
      case "primitive":
        return fitPrimitive(inner, innerType.name, innerType.logical);
      case "array":
        return isJsonArray(inner) ? together(inner.map((item) => toJson(item, innerType.items))) : undefined;
      case "map":
        return isJsonObject(inner)
          ? members(Object.entries(inner).map(([key, member]) => [key, toJson(member, innerType.values)]))
          : undefined;
      case "union":
        return firstFit(innerType.branches, (branch) => toJson(inner, branch));
      case "named":
        return fitNamed(inner, find(innerType), toJson);
    }
  };
  return toJson(value, type);
}

type Inside = (value: JsonValue, type: AvroType) => FittingDefault | undefined;

function firstFit(
  branches: readonly AvroType[],
  toJson: (branch: AvroType) => FittingDefault | undefined,
): FittingDefault | undefined {
  for (const branch of branches) {
    const found = toJson(branch);
    if (found !== undefined) return found;
  }
  return undefined;
}

function fitNamed(value: JsonValue, type: NamedType | undefined, inside: Inside): FittingDefault | undefined {
  if (type === undefined) return undefined;
  if (type.is === "fixed") {
    return typeof value === "string" && value.length === type.size ? fitBytes(value, type.logical) : undefined;
  }
  if (type.is === "enum") {
    const symbol = typeof value === "string" ? type.symbols.get(value) : undefined;
    return symbol === undefined ? undefined : { json: symbol };
  }
  if (!isJsonObject(value)) return undefined;
  const found = type.fields.flatMap((field): readonly (readonly [string, FittingDefault | undefined])[] => {
    const member = own(value, field.name);
    if (member !== undefined) return [[field.name, inside(member, field.type)]];
    return field.default === undefined ? [[field.name, undefined]] : [];
  });
  return members(found);
}

function fitPrimitive(
  value: JsonValue,
  name: PrimitiveName,
  logical: LogicalType | undefined,
): FittingDefault | undefined {
  if (name === "bytes") return typeof value === "string" ? fitBytes(value, logical) : undefined;
  if (name === "long") return typeof value === "number" ? fitLong(value) : undefined;
  return isOfType(value, name) ? { json: value } : undefined;
}

function isOfType(value: JsonValue, name: Exclude<PrimitiveName, "bytes" | "long">): boolean {
  if (name === "null") return value === null;
  if (name === "int") return typeof value === "number" && (value | 0) === value;
  if (name === "float" || name === "double") return typeof value === "number";
  return typeof value === name;
}

/** Numbers beyond 2^53 were rounded when the schema was parsed, so they are left out. */
function fitLong(value: number): FittingDefault | undefined {
  if (Number.isSafeInteger(value)) return { json: value };
  return Number.isInteger(value) && Math.abs(value) <= 2 ** 63 ? {} : undefined;
}

function fitBytes(text: string, logical: LogicalType | undefined): FittingDefault | undefined {
  if (/[^\0-\xff]/.test(text)) return undefined;
  return logical === undefined || logical.is === "described" ? { json: btoa(text) } : {};
}

function together(parts: readonly (FittingDefault | undefined)[]): FittingDefault | undefined {
  const list: JsonValue[] = [];
  for (const part of parts) {
    if (part === undefined) return undefined;
    if (part.json !== undefined) list.push(part.json);
  }
  return list.length === parts.length ? { json: list } : {};
}

function members(parts: readonly (readonly [string, FittingDefault | undefined])[]): FittingDefault | undefined {
  const values = together(parts.map(([, part]) => part));
  if (values === undefined || !isJsonArray(values.json)) return values;
  const { json } = values;
  return { json: Object.fromEntries(parts.map(([name], index) => [name, json[index] ?? null])) };
}
