import { similarName } from "../../diagnostics/similar-name.js";
import { maximumDepth } from "../../load/depth.js";
import type { JsonValue } from "../../schema/schema.js";
import type { DataSchema, LoweredSchema, Report } from "../data-schema.js";
import { DefinitionTable } from "../definition-table.js";
import { AvroReading } from "./avro-reading.js";
import { type AvroType, type FindNamed, type NamedType, ownNameOf } from "./avro-types.js";
import { type AvroContext, lowerAvroType, lowerNamedType } from "./lower-avro-type.js";
import { readAvro } from "./read-avro.js";
import { selectAvroType } from "./select-avro-type.js";

/**
 * Lowers an Avro schema, 1.8.2 to 1.12, to JSON Schema. The schema describes plain JSON as the data of an event. It
 * does not describe the JSON encoding of Avro, which tags the values of unions.
 *
 * - A value of a union is written without a tag: `["null", "string"]` is a string or null.
 * - A record is an object with its fields and no others. A field with a default can be left out.
 * - An enum is one of its symbols, and a map is an object. `altnames` and `altsymbols` of Avrotize Schema set JSON
 *   names.
 * - `bytes` and `fixed` are base64 with padding.
 * - A `long` is a number or a string of digits. It must be a string beyond 2^53. `NaN` and infinities have no JSON
 *   form.
 * - A decimal is a string of digits. Dates and times are the numbers that Avro counts, with the unit in the
 *   description.
 *
 * Aliases, orders and unknown logical types are ignored. Types can be used before they are declared.
 *
 * @param schemas - the Avro schemas whose types it can use
 * @see https://avro.apache.org/docs/1.12.0/specification/
 */
export function lowerAvro(
  schema: DataSchema,
  report: Report,
  schemas: readonly DataSchema[] = [],
): LoweredSchema | undefined {
  const reading = new AvroReading(readAvro, report);
  if (isDeeperThan(schema.document, maximumDepth))
    return reading.refuse("too-deep", `the schema is nested more than ${maximumDepth} levels deep`, "");
  const type = readAvro(schema.document, { pointer: "", namespace: "" }, reading);
  const own = declaredTypes(reading);
  addOtherTypes(reading, schemas);
  reportUnknownTypes(reading);
  if (type === undefined || reading.failed) return undefined;
  const find = finder(reading);
  const root = selectAvroType(schema, type, own, find, reading);
  return root && lowerAll(root, own, find, reading, report);
}

function isDeeperThan(value: JsonValue, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => isDeeperThan(member, levels - 1));
}

function declaredTypes({ named }: AvroReading): readonly NamedType[] {
  return [...named.values()].flatMap(({ type }) => type ?? []);
}

/** Adds the declarations of other schemas that declare a type which is used but not declared. */
function addOtherTypes(reading: AvroReading, schemas: readonly DataSchema[]): void {
  let open = schemas.filter(({ document }) => !isDeeperThan(document, maximumDepth));
  for (let missing = missingNames(reading); missing.size > 0 && open.length > 0; missing = missingNames(reading)) {
    const others = open.map((schema) => ({ schema, other: readOther(schema) }));
    const wanted = others.filter(({ other }) => [...other.named.keys()].some((name) => missing.has(name)));
    if (wanted.length === 0) return;
    for (const { other } of wanted) {
      for (const [name, declaration] of other.named) if (!reading.named.has(name)) reading.named.set(name, declaration);
      for (const [key, { candidates }] of other.used)
        if (!reading.used.has(key)) reading.used.set(key, { candidates, pointer: "" });
    }
    open = others.filter((candidate) => !wanted.includes(candidate)).map(({ schema }) => schema);
  }
}

/** Reads another schema. Its findings are reported only if a message uses it. */
function readOther({ document }: DataSchema): AvroReading {
  const other = new AvroReading(readAvro, () => {});
  readAvro(document, { pointer: "", namespace: "" }, other);
  return other.failed ? new AvroReading(readAvro, () => {}) : other;
}

function missingNames(reading: AvroReading): ReadonlySet<string> {
  return new Set(unknownNames(reading).flatMap(({ candidates }) => candidates));
}

function unknownNames({ used, named }: AvroReading): readonly { candidates: readonly string[]; pointer: string }[] {
  return [...used.values()].filter(({ candidates }) => !candidates.some((candidate) => named.has(candidate)));
}

function finder({ named }: AvroReading): FindNamed {
  return ({ candidates }) => {
    const fullName = candidates.find((candidate) => named.has(candidate));
    return fullName === undefined ? undefined : named.get(fullName)?.type;
  };
}

/** Comparing names takes time, so only the first unknown names get a suggestion. */
const mostSuggestions = 5;

function reportUnknownTypes(reading: AvroReading): void {
  for (const [index, { candidates, pointer }] of unknownNames(reading).entries()) {
    const [name = ""] = candidates;
    const similar = index < mostSuggestions ? similarNameOf(name, reading.named.keys()) : undefined;
    const fix = similar === undefined ? undefined : `Did you mean ${JSON.stringify(similar)}?`;
    reading.refuse("unknown-data-type", `the type ${JSON.stringify(name)} is not declared`, pointer, fix);
  }
}

/** Longer names get no suggestion. */
const longestName = 200;

/** Returns the same name in another namespace, or a name with a similar spelling. */
function similarNameOf(name: string, known: Iterable<string>): string | undefined {
  if (name.length > longestName) return undefined;
  const names = [...known].filter((other) => other.length <= longestName);
  return names.find((other) => ownNameOf(other) === ownNameOf(name)) ?? similarName(name, names);
}

function lowerAll(
  root: AvroType | NamedType,
  own: readonly NamedType[],
  find: FindNamed,
  reading: AvroReading,
  report: Report,
): LoweredSchema {
  const table = new DefinitionTable();
  const reportDefault: AvroContext["reportDefault"] = (field) => {
    // The pointers of other schemas do not lead anywhere in this one.
    if (!own.some((type) => type.is === "record" && type.fields.includes(field))) return;
    reading.warn(`the default ${shown(field.default)} does not fit its type`, `${field.pointer}/default`);
  };
  const context: AvroContext = { find, table, reportDefault };
  const rootKey = "fullName" in root ? root.fullName : "";
  table.begin(rootKey, rootKey.split("."));
  for (let key = table.next(); key !== undefined; key = table.next()) {
    const named = key === rootKey && "fullName" in root ? root : find({ is: "named", candidates: [key] });
    if (named !== undefined) table.define(key, lowerNamedType(named, context));
    else if (!("fullName" in root)) table.define(key, lowerAvroType(root, context));
  }
  return table.document(rootKey, report);
}

function shown(value: JsonValue | undefined): string {
  const text = JSON.stringify(value) ?? "";
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
