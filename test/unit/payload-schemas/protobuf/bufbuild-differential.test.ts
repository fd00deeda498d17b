import { createFileRegistry, type DescMessage, fromJson, type JsonValue, toJson } from "@bufbuild/protobuf";
import {
  FileDescriptorProtoSchema,
  file_google_protobuf_duration,
  file_google_protobuf_empty,
  file_google_protobuf_field_mask,
  file_google_protobuf_struct,
  file_google_protobuf_timestamp,
  file_google_protobuf_wrappers,
} from "@bufbuild/protobuf/wkt";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compiled, lowered } from "./protobuf-lowered.js";

/** A field in the language and in a descriptor. Protobuf-ES cannot parse the language, so both are written here. */
interface TwinField {
  readonly type: string;
  readonly descriptor: { readonly [name: string]: JsonValue };
  /** Valid JSON values. */
  readonly values: readonly JsonValue[];
}

const integers64 = ["0", "-1", 5, "9223372036854775807", "-9223372036854775808"];
const wrapper = (name: string): { readonly [name: string]: JsonValue } => messageType(`google.protobuf.${name}`);

const twins: readonly TwinField[] = [
  ...["INT32", "SINT32", "SFIXED32"].map((name) => scalar(name, [0, -2147483648, 2147483647])),
  ...["UINT32", "FIXED32"].map((name) => scalar(name, [0, 4294967295])),
  ...["INT64", "SINT64", "SFIXED64"].map((name) => scalar(name, integers64)),
  ...["UINT64", "FIXED64"].map((name) => scalar(name, ["0", 1, "18446744073709551615"])),
  ...["FLOAT", "DOUBLE"].map((name) => scalar(name, [0, 1.5, -2, "NaN", "Infinity", "-Infinity"])),
  scalar("BOOL", [true, false]),
  scalar("STRING", ["", "text", "\u{1f600}"]),
  scalar("BYTES", ["", "AA==", "_-8", "AAAA"]),
  { type: "Kind", descriptor: { type: "TYPE_ENUM", typeName: ".test.Kind" }, values: ["A", "B", 1] },
  { type: "Sub", descriptor: messageType("test.Sub"), values: [{}, { name: "x" }, { name: "x", twin_name: "y" }] },
  known("Timestamp", ["2024-02-29T12:00:00Z", "2024-02-29T12:00:00.5+02:00"]),
  known("Duration", ["1s", "-1.5s", "0.000000001s"]),
  known("FieldMask", ["", "a", "a.bC,d"]),
  known("Empty", [{}]),
  known("Struct", [{}, { a: [1, null, { b: "c" }] }]),
  known("ListValue", [[], [1, "a", null]]),
  known("Value", [1, "a", [true], { a: 1 }]),
  known("StringValue", ["x"]),
  known("BoolValue", [true]),
  known("Int64Value", ["1", 2]),
  known("UInt32Value", [3]),
  known("DoubleValue", [1.5, "NaN"]),
  known("BytesValue", ["AA=="]),
];

function scalar(name: string, values: readonly JsonValue[]): TwinField {
  return { type: name.toLowerCase(), descriptor: { type: `TYPE_${name}` }, values };
}

function known(name: string, values: readonly JsonValue[]): TwinField {
  return { type: `google.protobuf.${name}`, descriptor: wrapper(name), values };
}

function messageType(fullName: string): { readonly [name: string]: JsonValue } {
  return { type: "TYPE_MESSAGE", typeName: `.${fullName}` };
}

const names = twins.map((_, index) => `my_field_${index}`);
const jsonNames = twins.map((_, index) => `myField${index}`);
/** The types of the fields of a oneof. */
const chosen = twins.slice(0, 3);

const text = `syntax = "proto3"; package test;
message Main {
  ${twins.map(({ type }, index) => `${type} ${names[index]} = ${index + 1};`).join("\n  ")}
  ${twins.map(({ type }, index) => `repeated ${type} ${names[index]}s = ${index + 101};`).join("\n  ")}
  oneof choice { ${chosen.map(({ type }, index) => `${type} choice_${index} = ${index + 201};`).join(" ")} }
}
message Sub { string name = 1; string twin_name = 2; }
enum Kind { A = 0; B = 1; }`;

const descriptor = fromJson(FileDescriptorProtoSchema, {
  name: "test.proto",
  package: "test",
  syntax: "proto3",
  dependency: ["timestamp", "duration", "field_mask", "empty", "struct", "wrappers"].map(
    (name) => `google/protobuf/${name}.proto`,
  ),
  messageType: [
    {
      name: "Main",
      oneofDecl: [{ name: "choice" }],
      field: [
        ...twins.map((twin, index) => field(names[index] ?? "", index + 1, "OPTIONAL", twin)),
        ...twins.map((twin, index) => field(`${names[index]}s`, index + 101, "REPEATED", twin)),
        ...chosen.map((twin, index) => ({ ...field(`choice_${index}`, index + 201, "OPTIONAL", twin), oneofIndex: 0 })),
      ],
    },
    {
      name: "Sub",
      field: [
        field("name", 1, "OPTIONAL", scalar("STRING", [])),
        field("twin_name", 2, "OPTIONAL", scalar("STRING", [])),
      ],
    },
  ],
  enumType: [
    {
      name: "Kind",
      value: [
        { name: "A", number: 0 },
        { name: "B", number: 1 },
      ],
    },
  ],
});

function field(name: string, number: number, label: string, twin: TwinField): { readonly [name: string]: JsonValue } {
  const jsonName = name.replace(/_(.)/g, (_whole, letter: string) => letter.toUpperCase());
  return { name, jsonName, number, label: `LABEL_${label}`, ...twin.descriptor };
}

const knownFiles = [
  ...[file_google_protobuf_timestamp, file_google_protobuf_duration, file_google_protobuf_field_mask],
  ...[file_google_protobuf_empty, file_google_protobuf_struct, file_google_protobuf_wrappers],
];
const registry = createFileRegistry(descriptor, (name) => knownFiles.find((file) => `${file.name}.proto` === name));
const main = registry.getMessage("test.Main");
if (main === undefined) throw new Error("test.Main is not in the registry");

const { schema, told } = lowered(text);
const accepts = compiled(schema);

type Written = { readonly [name: string]: JsonValue };

const anyWritten = fc
  .tuple(...twins.map(({ values }) => fc.option(fc.constantFrom(...values), { nil: undefined })))
  .map((values) => memberwise(values, (index) => jsonNames[index] ?? ""));
const anyRepeated = fc
  .tuple(...twins.map(({ values }) => fc.array(fc.constantFrom(...values), { maxLength: 3 })))
  .map((values) => memberwise(values, (index) => `${jsonNames[index]}s`));
const anyChoice = fc.constantFrom<Written>({}, { choice0: 1 }, { choice1: 2 }, { choice2: 3 });

function memberwise(
  values: readonly (JsonValue | undefined)[],
  nameOf: (index: number) => string,
): { readonly [name: string]: JsonValue } {
  return Object.fromEntries(values.flatMap((value, index) => (value === undefined ? [] : [[nameOf(index), value]])));
}

function reads(message: DescMessage, value: JsonValue): boolean {
  try {
    fromJson(message, value, { registry, ignoreUnknownFields: true });
    return true;
  } catch {
    return false;
  }
}

describe("a lowered schema compared with Protobuf-ES", () => {
  it("accepts what Protobuf-ES writes", () => {
    expect(told).toEqual([]);
    const check = (written: Written, repeated: Written, choice: Written): void => {
      const message = fromJson(main, { ...written, ...repeated, ...choice }, { registry });
      const json = toJson(main, message, { registry });
      expect(accepts(json), JSON.stringify([json, accepts.errors])).toBe(true);
    };
    fc.assert(fc.property(anyWritten, anyRepeated, anyChoice, check), { numRuns: 150 });
  });

  const odd: readonly JsonValue[] = [
    ...[
      null,
      true,
      0,
      -1,
      1.5,
      2 ** 31,
      2 ** 32,
      2 ** 53,
      "",
      "x",
      "1",
      "-1",
      "1.5",
      "01",
      "A",
      "C",
      [],
      {},
      [null],
      { a: 1 },
    ],
    ...[
      "9223372036854775808",
      "18446744073709551616",
      "AA",
      "A",
      "=",
      "_-8=",
      "NaN",
      "nan",
      "1s",
      "s",
      "1.s",
      "-",
      "a_b",
      "a,",
    ],
    ...[
      "2024-01-01T00:00:00Z",
      "2024-02-30T00:00:00Z",
      "2024-01-01T00:00:00",
      "99999999999999s",
      { name: 1 },
      { other: 1 },
    ],
  ];
  it.each(twins.map(({ type }, index) => [type, index] as const))(
    "accepts only values of %s that Protobuf-ES reads",
    (_type, index) => {
      for (const value of [...odd, ...(twins[index]?.values ?? [])]) {
        for (const data of [{ [`myField${index}`]: value }, { [`myField${index}s`]: [value] }]) {
          if (accepts(data)) expect(reads(main, data), JSON.stringify(data)).toBe(true);
        }
      }
    },
  );

  it("accepts null for the other fields of a oneof, as Protobuf-ES does", () => {
    const data = { choice0: null, choice1: 2, choice2: null };
    expect(reads(main, data)).toBe(true);
    expect(accepts(data)).toBe(true);
  });

  it.each([[{ choice0: 1, choice1: 2 }], [{ myField0: "x" }], [{ myField0s: 1 }], [[]], [null]] as const)(
    "rejects %j as Protobuf-ES does",
    (data) => {
      expect(reads(main, data as JsonValue)).toBe(false);
      expect(accepts(data)).toBe(false);
    },
  );
});
