import { isJsonArray, isJsonObject, type JsonObject, own } from "../../schema/schema-document.js";
import type { Field } from "./avro-type.js";
import { avroName } from "./full-name.js";
import { type At, below, type Reading, readType } from "./read-type.js";

/** Reads the fields of a record; the namespace of the record is that of what they contain. */
export function readFields(record: JsonObject, at: At, reading: Reading): readonly Field[] | undefined {
  const { findings } = reading;
  const written = own(record, "fields");
  if (!isJsonArray(written)) return findings.wrong('a record has a list of "fields"', at.pointer);
  const taken = new Set<string>();
  return written.flatMap((value, index): readonly Field[] => {
    const inner = below(at, "fields", index);
    const field = isJsonObject(value) ? readField(value, inner, reading) : notAnObject(inner, reading);
    if (field === undefined) return [];
    if (taken.has(field.name))
      findings.wrong(`the record has a field "${field.name}" already`, `${inner.pointer}/name`);
    taken.add(field.name);
    return [field];
  });
}

function notAnObject({ pointer }: At, { findings }: Reading): undefined {
  return findings.wrong('a field is an object with a "name" and a "type"', pointer);
}

function readField(object: JsonObject, at: At, reading: Reading): Field | undefined {
  const { findings } = reading;
  const name = own(object, "name");
  if (typeof name !== "string" || name === "") return findings.wrong('a field has a "name"', at.pointer);
  if (!avroName.test(name))
    findings.irregular(
      `${JSON.stringify(name)} is no name: it would begin with a letter, and go on with letters, digits and _`,
      `${at.pointer}/name`,
    );
  const written = own(object, "type");
  if (written === undefined) return findings.wrong(`the field "${name}" has no "type"`, at.pointer);
  const type = readType(written, below(at, "type"), reading);
  const doc = own(object, "doc");
  return (
    type && {
      name: alternateName(object) ?? name,
      type,
      default: own(object, "default"),
      pointer: at.pointer,
      ...(typeof doc === "string" && doc !== "" && { doc }),
    }
  );
}

/** What a field is called in JSON (Avrotize Schema 3.3.2.1, which the authors of most real catalogues write). */
function alternateName(field: JsonObject): string | undefined {
  const alternates = own(field, "altnames");
  const json = isJsonObject(alternates) ? own(alternates, "json") : undefined;
  return typeof json === "string" ? json : undefined;
}
