import { similarName } from "../../diagnostics/similar-name.js";
import { maximumDepth } from "../../load/depth.js";
import type { JsonValue } from "../../schema/schema.js";
import type { DataSchema } from "../data-schema.js";
import { DefinitionTable } from "../definition-table.js";
import type { LoweredSchema, Report } from "../lowered-schema.js";
import type { AvroType, NamedReference, NamedType } from "./avro-type.js";
import { Findings } from "./findings.js";
import { type LowerContext, lowerNamed, lowerType } from "./lower-type.js";
import { type Reading, readType } from "./read-type.js";
import { selectRoot } from "./select-root.js";

/**
 * Lowers an Avro schema, 1.8.2 to 1.12, to JSON Schema. What is described is the JSON that people send as the data of an
 * event, and not the JSON encoding of Avro, which tags the values of unions:
 *
 * - a value of a union is written as it is: `["null", "string"]` is a text or null;
 * - a record is an object with its fields and no others; a field with a default may be left out;
 * - an enum is one of its symbols, a map an object; where `altnames` or `altsymbols` say how something is called in JSON
 *   (Avrotize Schema 3.3.2.1), it is called so;
 * - `bytes` and `fixed` are base64 with padding (RFC 4648 section 4);
 * - a `long` is a number, or a text of digits, which it has to be beyond 2^53; `NaN` and infinities have no JSON;
 * - a decimal is a text of digits, a UUID a text; dates and times are the numbers that Avro counts, and their unit is told.
 *
 * Aliases, orders and logical types that are not known change nothing. Types may be used before they are declared.
 *
 * @see https://avro.apache.org/docs/1.12.0/specification/
 */
export function lowerAvro(schema: DataSchema, report: Report): LoweredSchema | undefined {
  const findings = new Findings(report);
  const reading: Reading = { findings, named: new Map(), used: new Map() };
  if (isDeeperThan(schema.document, maximumDepth)) {
    findings.refuse("too-deep", `the schema has more than ${maximumDepth} levels`, "");
    return undefined;
  }
  const type = readType(schema.document, { pointer: "", namespace: "" }, reading);
  reportUnknown(reading);
  if (type === undefined || findings.failed) return undefined;
  const find = finder(reading);
  const root = selectRoot(schema, type, [...declared(reading)], find, findings);
  return root && lowerAll(root, find, findings, report);
}

/** All that follows relies on it, and walks the document on the call stack. */
function isDeeperThan(value: JsonValue, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => isDeeperThan(member, levels - 1));
}

function* declared({ named }: Reading): Iterable<NamedType> {
  for (const { type } of named.values()) if (type !== undefined) yield type;
}

function finder({ named }: Reading): (reference: NamedReference) => NamedType | undefined {
  return ({ candidates }) => {
    const fullName = candidates.find((candidate) => named.has(candidate));
    return fullName === undefined ? undefined : named.get(fullName)?.type;
  };
}

/** Suggestions compare a name with all others, so they are made for the first slips only. */
const mostSuggestions = 5;

function reportUnknown({ used, named, findings }: Reading): void {
  let suggestions = 0;
  for (const { candidates, pointer } of used.values()) {
    if (candidates.some((candidate) => named.has(candidate))) continue;
    const [name = ""] = candidates;
    const similar = suggestions++ < mostSuggestions ? similarNameOf(name, named.keys()) : undefined;
    const fix = similar === undefined ? undefined : `Write ${JSON.stringify(similar)} if that was meant.`;
    findings.refuse("unknown-data-type", `no type is called ${JSON.stringify(name)}`, pointer, fix);
  }
}

/** Longer names than this are no slips of the fingers. */
const longestName = 200;

/** The name that was meant: the same one in another namespace, or one that is spelled alike. */
function similarNameOf(name: string, known: Iterable<string>): string | undefined {
  if (name.length > longestName) return undefined;
  const names = [...known].filter((other) => other.length <= longestName);
  const own = name.slice(name.lastIndexOf(".") + 1);
  return names.find((other) => other.slice(other.lastIndexOf(".") + 1) === own) ?? similarName(name, names);
}

function lowerAll(
  root: AvroType | NamedType,
  find: (reference: NamedReference) => NamedType | undefined,
  findings: Findings,
  report: Report,
): LoweredSchema {
  const book = new DefinitionTable();
  const context: LowerContext = {
    find,
    book,
    reportDefault: ({ default: value, pointer }) =>
      findings.irregular(
        `the default ${shown(value)} does not fit the type`,
        `${pointer}/default`,
        "Give a default of the type.",
      ),
  };
  const rootKey = "fullName" in root ? root.fullName : "";
  book.begin(rootKey, rootKey.split("."));
  for (let key = book.next(); key !== undefined; key = book.next()) {
    const named = key === rootKey && "fullName" in root ? root : find({ is: "named", candidates: [key] });
    if (named !== undefined) book.define(key, lowerNamed(named, context));
    else if (!("fullName" in root)) book.define(key, lowerType(root, context));
  }
  return book.document(rootKey, report);
}

function shown(value: JsonValue | undefined): string {
  const text = JSON.stringify(value) ?? "";
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
