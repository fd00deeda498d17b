import type { Draft } from "../definition-table.js";
import { scalarType } from "./protobuf-scalars.js";

/** Makes the schema of a type of `google.protobuf` that has a JSON form of its own. */
export type WellKnownType = () => Draft;

/**
 * The well-known types by full name.
 *
 * @see https://protobuf.dev/programming-guides/json/
 */
export const wellKnownTypes: ReadonlyMap<string, WellKnownType> = new Map(
  Object.entries<WellKnownType>({
    Any: () => ({
      type: "object",
      description: 'A message of the type that "@type" names.',
      properties: { "@type": { type: "string" } },
      required: ["@type"],
    }),
    Duration: () => ({
      type: "string",
      description: "Seconds with up to nine decimal places, followed by s, such as 1.5s.",
      pattern: "^-?\\d{1,12}(?:\\.\\d{1,9})?s$",
    }),
    Empty: () => ({ type: "object" }),
    FieldMask: () => ({
      type: "string",
      description: "Field paths separated by commas.",
      pattern: "^(?:[A-Za-z0-9.]+(?:,[A-Za-z0-9.]+)*)?$",
    }),
    ListValue: () => ({ type: "array" }),
    NullValue: () => ({ type: "null" }),
    Struct: () => ({ type: "object" }),
    Timestamp: () => ({ type: "string", format: "date-time" }),
    Value: () => ({ description: "Any value." }),
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

function wrapper(scalar: string): WellKnownType {
  return () => scalarType(scalar) ?? {};
}
