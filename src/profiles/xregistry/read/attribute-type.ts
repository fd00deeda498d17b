import type { AttributeTypeName } from "../catalogue.js";

const types: ReadonlyMap<string, AttributeTypeName> = new Map<string, AttributeTypeName>([
  ...(
    [
      "any",
      "binary",
      "boolean",
      "duration",
      "integer",
      "number",
      "string",
      "symbol",
      "timestamp",
      "uri",
      "urireference",
    ] as const
  ).map((name) => [name, name] as const),
  ["uritemplate", "uritemplate"],
  ["datetime", "timestamp"],
  ["uri-reference", "urireference"],
  ["urirelative", "urireference"],
  ["uriabsolute", "uri"],
  ["url", "uri"],
  ["urlabsolute", "uri"],
  ["urlrelative", "urireference"],
  ["uri-template", "uritemplate"],
  ["ulong", "integer"],
  ["uinteger", "integer"],
  ["decimal", "number"],
  ["uuid", "string"],
  ["xid", "string"],
]);

/** The type that a declaration names, in any dialect. */
export function attributeType(name: string): AttributeTypeName | undefined {
  return types.get(name.toLowerCase());
}

/** The type of an attribute that is declared without one (catalogues 1.7). */
export function defaultType(attribute: string, constant: unknown): AttributeTypeName {
  if (attribute === "time") return "timestamp";
  if (attribute === "source" || attribute === "dataschema") return "uritemplate";
  if (typeof constant === "boolean") return "boolean";
  if (typeof constant === "number") return Number.isInteger(constant) ? "integer" : "number";
  return "string";
}
