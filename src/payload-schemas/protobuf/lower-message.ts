import protobuf from "protobufjs";
import type { JsonValue } from "../../schema/schema.js";
import type { Report } from "../data-schema.js";
import type { DefinitionTable, Draft } from "../definition-table.js";
import { featureOf } from "./parse-proto.js";
import { type ProtoEnum, type ProtoTypes, resolveTypeName } from "./proto-types.js";
import { int32Type, keyNames, scalarType } from "./protobuf-scalars.js";

/** Context for lowering the messages of one schema. */
export interface ProtobufContext {
  readonly types: ProtoTypes;
  readonly table: DefinitionTable;
  readonly report: Report;
  /** The imports that were not found. */
  readonly missingImports: readonly string[];
  /** Suggests a declared name for an unknown one. */
  readonly suggest: (name: string) => string | undefined;
}

/** A field with the name it has in JSON. */
interface NamedField {
  readonly name: string;
  readonly field: protobuf.FieldBase;
}

/** Lowers a message. */
export function lowerMessage(message: protobuf.Type, context: ProtobufContext): Draft {
  const fields = namedFields(message, context.report);
  const required = fields.filter(({ field }) => isRequired(field)).map(({ name }) => name);
  const choices = message.oneofsArray
    .map(({ oneof }) => fields.filter(({ field }) => oneof.includes(field.name)).map(({ name }) => name))
    .filter((names) => names.length > 1);
  const notes = choices.map((names) => `At most one of ${listed(names)} is set.`);
  const description = [commentText(message.comment), ...notes].filter((text) => text !== "").join("\n\n");
  return {
    title: message.name,
    ...(description !== "" && { description }),
    ...(isDeprecated(message) && { deprecated: true }),
    type: "object",
    properties: Object.fromEntries(fields.map(({ name, field }) => [name, lowerField(field, message, context)])),
    ...(required.length > 0 && { required }),
    ...atMostOneOfEach(choices),
  };
}

function namedFields(message: protobuf.Type, report: Report): readonly NamedField[] {
  const names = new Set<string>();
  return message.fieldsArray.flatMap((field) => {
    // The extensions of a message are among its fields, with their full name.
    if (field.name.includes(".")) return [];
    const name = jsonNameOf(field, message);
    if (names.has(name))
      report("invalid-data-schema", `two fields of message ${message.name} are named "${name}" in JSON`, {
        pointer: "",
      });
    names.add(name);
    return [{ name, field }];
  });
}

/** Returns the name of a field in JSON: its `json_name`, or its own name in lowerCamelCase. */
function jsonNameOf(field: protobuf.FieldBase, message: protobuf.Type): string {
  if (field instanceof protobuf.Field && field.jsonName !== undefined) return field.jsonName;
  const type = message.nested?.[field.type];
  const isGroup = type instanceof protobuf.Type && Reflect.get(type, "group") === true;
  return (isGroup ? field.type.toLowerCase() : field.name).replace(/_+([^_]?)/g, (_whole, letter: string) =>
    letter.toUpperCase(),
  );
}

function isRequired(field: protobuf.FieldBase): boolean {
  return field.rule === "required" || featureOf(field, "field_presence") === "LEGACY_REQUIRED";
}

function isDeprecated({ options }: protobuf.ReflectionObject): boolean {
  return options?.["deprecated"] === true;
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function atMostOneOfEach(choices: readonly (readonly string[])[]): Draft {
  const [only, ...others] = choices.map(atMostOne);
  if (only === undefined) return {};
  return others.length === 0 ? only : { allOf: [only, ...others] };
}

/** A field of a oneof that is null is not set. */
function atMostOne(names: readonly string[]): Draft {
  const set = names.map((name): Draft => ({ required: [name], properties: { [name]: { not: { type: "null" } } } }));
  return { oneOf: [...set, { not: { anyOf: set } }] };
}

function lowerField(field: protobuf.FieldBase, message: protobuf.Type, context: ProtobufContext): Draft {
  const lowered = lowerValue(field, message, context);
  // The draft is changed in place, since a reference gets its target filled in later.
  const whole = isRequired(field) ? lowered : orNull(lowered);
  const texts = [commentText(field.comment), whole["description"]].filter(
    (text) => typeof text === "string" && text !== "",
  );
  if (texts.length > 0) whole["description"] = texts.join("\n\n");
  if (isDeprecated(field)) whole["deprecated"] = true;
  const fallback = field instanceof protobuf.MapField ? undefined : defaultInJson(field);
  if (fallback !== undefined) whole["default"] = fallback;
  return whole;
}

function lowerValue(field: protobuf.FieldBase, message: protobuf.Type, context: ProtobufContext): Draft {
  const value = lowerTypeName(field, message, context);
  if (field.repeated) return { type: "array", items: value };
  if (!(field instanceof protobuf.MapField)) return value;
  const names = keyNames(field.keyType);
  return { type: "object", ...(names && { propertyNames: names }), additionalProperties: value };
}

/** Allows null, which stands for a field that is not set. */
function orNull(schema: Draft): Draft {
  const { type, anyOf, $ref } = schema;
  if ($ref !== undefined) return { anyOf: [schema, { type: "null" }] };
  if (typeof type === "string" && type !== "null") return { ...schema, type: [type, "null"] };
  if (Array.isArray(type)) return { ...schema, type: [...type, "null"] };
  return Array.isArray(anyOf) ? { ...schema, anyOf: [...anyOf, { type: "null" }] } : schema;
}

function lowerTypeName(field: protobuf.FieldBase, message: protobuf.Type, context: ProtobufContext): Draft {
  const scalar = scalarType(field.type);
  if (scalar !== undefined) return scalar;
  const found = resolveTypeName(field.type, message.fullName.slice(1), context.types);
  if (found?.is === "well-known") return found.type();
  if (found !== undefined) return context.table.refer(found.fullName, found.fullName.split("."));
  reportUnknownType(field, message, context);
  return {};
}

function reportUnknownType(field: protobuf.FieldBase, message: protobuf.Type, context: ProtobufContext): void {
  const { missingImports, report, suggest } = context;
  const where = `the type "${field.type}" of field "${field.name}" in message ${message.name}`;
  const [missing, ...others] = missingImports;
  const similar = suggest(field.type);
  const hint = similar === undefined ? undefined : `Did you mean ${similar}?`;
  if (missing === undefined) {
    report("unknown-data-type", `${where} is not declared`, { pointer: "" }, hint);
    return;
  }
  const imported = others.length === 0 ? `"${missing}"` : "some of the imports";
  const id = missing.slice(missing.lastIndexOf("/") + 1);
  const fix = `Add ${missing} to the inputs, or to the catalogue as a schema with the id "${id}".`;
  report("remote-data-schema", `${where} is not declared, and ${imported} cannot be found`, { pointer: "" }, fix);
}

/** Returns the default of a proto2 field in JSON, or `undefined` if it does not have a simple one. */
function defaultInJson({ type, options }: protobuf.FieldBase): JsonValue | undefined {
  const value: unknown = options?.["default"];
  if (type === "bytes" || value === undefined) return undefined;
  if (typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value !== "number") return undefined;
  if (type === "float" || type === "double") return Number.isFinite(value) ? value : String(value);
  return Number.isSafeInteger(value) ? value : undefined;
}

/** Lowers an enum to the names of its values and their numbers. The comments of the values go into its description. */
export function lowerEnum({ type, isClosed }: ProtoEnum, report: Report): Draft {
  const names = Object.keys(type.values);
  if (names.length === 0) report("invalid-data-schema", `enum ${type.name} has no values`, { pointer: "" });
  const notes = names.flatMap((name) => {
    const comment = commentText(type.comments[name] ?? null).replace(/\s*\n\s*/g, " ");
    return comment === "" ? [] : [`- ${name}: ${comment}`];
  });
  const description = [commentText(type.comment), notes.join("\n")].filter((text) => text !== "").join("\n\n");
  const numbers = [...new Set(Object.values(type.values))];
  const byName = { type: "string", enum: names };
  return {
    title: type.name,
    ...(description !== "" && { description }),
    ...(isDeprecated(type) && { deprecated: true }),
    ...(isClosed ? { enum: [...names, ...numbers] } : { anyOf: [byName, int32Type()] }),
  };
}

/** Returns a comment without lines that only decorate. */
function commentText(comment: string | null | undefined): string {
  const lines = (comment ?? "").split("\n").filter((line) => !/^[-=*#_~+/]{3,}$/.test(line));
  return lines.join("\n").trim();
}
