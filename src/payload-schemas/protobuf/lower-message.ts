import type { DefinitionBook, Draft } from "../definition-book.js";
import type { Report } from "../lowered-schema.js";
import { defaultInJson } from "./default-value.js";
import { lookUp } from "./lookup.js";
import { keyNames, scalarType } from "./scalar-types.js";
import type { Enum, Field, Message, ProtoFile, TypeName } from "./syntax-tree.js";

/** What has to be known about a file to lower a message of it. */
export interface LowerContext {
  readonly file: ProtoFile;
  readonly book: DefinitionBook;
  readonly report: Report;
  /** The name of a type that was probably meant. */
  readonly suggest: (name: string) => string | undefined;
}

/** Lowers a message. Readers of ProtoJSON reject members that are no fields, and so does the schema. */
export function lowerMessage(message: Message, context: LowerContext): Draft {
  const required = message.fields.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  const choices = message.choices.map((fields) => fields.map(({ name }) => name));
  const texts = [message.doc, ...choices.map((names) => `At most one of ${enumerated(names)} is there.`)];
  const description = texts.filter((text) => text !== undefined).join("\n\n");
  return {
    title: ownNameOf(message.fullName),
    ...(description !== "" && { description }),
    ...(message.deprecated && { deprecated: true }),
    type: "object",
    properties: Object.fromEntries(message.fields.map((field) => [field.name, lowerField(field, context)])),
    ...(required.length > 0 && { required }),
    // Extensions have the full name in brackets (protobuf.dev, "ProtoJSON format").
    ...(message.isExtensible && { patternProperties: { "^\\[[\\w.]+\\]$": true } }),
    additionalProperties: false,
    ...atMostOneOfEach(choices),
  };
}

function enumerated(names: readonly string[]): string {
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function atMostOneOfEach(choices: readonly (readonly string[])[]): Draft {
  const [only, ...others] = choices.map(atMostOne);
  if (only === undefined) return {};
  return others.length === 0 ? only : { allOf: [only, ...others] };
}

function atMostOne(names: readonly string[]): Draft {
  const present = names.map((name): Draft => ({ required: [name] }));
  return { oneOf: [...present, { not: { anyOf: present } }] };
}

function lowerField(field: Field, context: LowerContext): Draft {
  const { type, doc, deprecated, isRepeated } = field;
  const lowered = type.is === "map" ? lowerMap(type.key, type.value, context) : lowerFieldType(type, field, context);
  const whole: Draft = isRepeated ? { type: "array", items: lowered } : lowered;
  const texts = [doc, whole["description"]].filter((text) => typeof text === "string");
  // The very object is kept, since a reference gets its target filled in later.
  if (texts.length > 0) whole["description"] = texts.join("\n\n");
  if (deprecated) whole["deprecated"] = true;
  const fallback =
    field.default === undefined || type.is === "map" ? undefined : defaultInJson(field.default, type.name);
  if (fallback !== undefined) whole["default"] = fallback;
  return whole;
}

function lowerMap(key: TypeName, value: TypeName, context: LowerContext): Draft {
  const names = keyNames(key.name);
  return {
    type: "object",
    ...(names && { propertyNames: names }),
    additionalProperties: lowerTypeName(value, context),
  };
}

function lowerFieldType(type: TypeName, { isRepeated }: Field, context: LowerContext): Draft {
  const lowered = lowerTypeName(type, context);
  const found = isRepeated ? undefined : lookUp(type, context.file);
  return found?.is === "well-known" && found.type.isNullable === true ? orNull(lowered) : lowered;
}

function orNull(schema: Draft): Draft {
  const { type, anyOf } = schema;
  if (typeof type === "string") return { ...schema, type: [type, "null"] };
  if (Array.isArray(type)) return { ...schema, type: [...type, "null"] };
  return { ...schema, anyOf: [...(Array.isArray(anyOf) ? anyOf : []), { type: "null" }] };
}

function lowerTypeName(type: TypeName, context: LowerContext): Draft {
  const { file, book } = context;
  const scalar = scalarType(type.name);
  if (scalar !== undefined) return scalar;
  const found = lookUp(type, file);
  if (found?.is === "well-known") return found.type.schema();
  if (found !== undefined) return book.refer(found.fullName, found.fullName.split("."));
  reportUnknown(type, context);
  return {};
}

function reportUnknown({ name, offset }: TypeName, { file, report, suggest }: LowerContext): void {
  const at = { pointer: "", offset };
  const shown = JSON.stringify(name);
  const other = file.imports.find(({ path }) => !path.startsWith("google/protobuf/"));
  const similar = suggest(name);
  const fix = similar === undefined ? undefined : `Write ${similar} if that was meant.`;
  const from = file.imports.length === 1 ? JSON.stringify(other?.path) : "one of the imports";
  if (other === undefined) report("unknown-data-type", `no type is called ${shown}`, at, fix);
  else report("remote-data-schema", `${shown} is not declared here, and ${from} is not read`, at);
}

/** Lowers an enum: its values by name. What their comments say is kept in its description. */
export function lowerEnum({ fullName, doc, deprecated, values }: Enum): Draft {
  const told = values.flatMap((value) => (value.doc === undefined ? [] : [`- ${value.name}: ${oneLine(value.doc)}`]));
  const description = [...(doc === undefined ? [] : [doc]), ...(told.length === 0 ? [] : [told.join("\n")])].join(
    "\n\n",
  );
  return {
    title: ownNameOf(fullName),
    ...(description !== "" && { description }),
    ...(deprecated && { deprecated: true }),
    type: "string",
    enum: values.map(({ name }) => name),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}

function ownNameOf(fullName: string): string {
  return fullName.slice(fullName.lastIndexOf(".") + 1);
}
