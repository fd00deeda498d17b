import type { Draft } from "../definition-book.js";
import { scalarType } from "./scalar-types.js";

/** A type that Protobuf brings along, and that has a JSON form of its own. */
export interface WellKnownType {
  readonly schema: () => Draft;
  /** Whether a field of the type may be null, which says something else than a field that is not there. */
  readonly isNullable?: boolean;
}

/** By full name. @see https://protobuf.dev/programming-guides/json/ */
export const wellKnownTypes: ReadonlyMap<string, WellKnownType> = new Map(
  Object.entries<WellKnownType>({
    Any: {
      schema: () => ({
        type: "object",
        description: 'A message of the type that "@type" names.',
        properties: { "@type": { type: "string" } },
        required: ["@type"],
      }),
    },
    Duration: {
      schema: () => ({
        type: "string",
        description: "Seconds with up to nine digits behind the point, and an s: 1.5s.",
        pattern: "^-?\\d{1,12}(?:\\.\\d{1,9})?s$",
      }),
    },
    Empty: { schema: () => ({ type: "object", additionalProperties: false }) },
    FieldMask: {
      schema: () => ({
        type: "string",
        description: "Paths of fields, with commas between them.",
        pattern: "^(?:[A-Za-z0-9.]+(?:,[A-Za-z0-9.]+)*)?$",
      }),
    },
    ListValue: { schema: () => ({ type: "array" }) },
    NullValue: { schema: () => ({ type: "null" }) },
    Struct: { schema: () => ({ type: "object" }) },
    Timestamp: { schema: () => ({ type: "string", format: "date-time" }) },
    Value: { schema: () => ({ description: "Any value." }) },
    BoolValue: wrapper("bool"),
    BytesValue: wrapper("bytes"),
    DoubleValue: wrapper("double"),
    FloatValue: wrapper("float"),
    Int32Value: wrapper("int32"),
    Int64Value: wrapper("int64"),
    StringValue: wrapper("string"),
    UInt32Value: wrapper("uint32"),
    UInt64Value: wrapper("uint64"),
  }).map(([name, type]) => [`google.protobuf.${name}`, type]),
);

/** A scalar that can tell "not given" from its default. */
function wrapper(scalar: string): WellKnownType {
  return { schema: () => scalarType(scalar) ?? {}, isNullable: true };
}
