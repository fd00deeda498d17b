import type { DiagnosticCode } from "../../diagnostics/codes.js";
import { pointerToken } from "../../schema/pointer.js";
import type { JsonValue } from "../../schema/schema.js";
import { isJsonObject, type JsonObject, own } from "../../schema/schema-document.js";
import type { Report } from "../data-schema.js";
import type { AvroType, NamedType } from "./avro-types.js";

/** The position of a schema in the document, and the namespace that encloses it. */
export interface At {
  readonly pointer: string;
  readonly namespace: string;
}

/** Returns the position of a part of a schema. */
export function below(at: At, ...steps: readonly (string | number)[]): At {
  return { ...at, pointer: at.pointer + steps.map(pointerToken).join("") };
}

/** Reads a schema: a name, a list of schemas or an object. */
export type ReadType = (value: JsonValue | undefined, at: At, reading: AvroReading) => AvroType | undefined;

/** Collects the types and findings of a document while it is read. */
export class AvroReading {
  readonly readType: ReadType;
  /** The declared types by full name, each with its source. */
  readonly named = new Map<string, { readonly source: JsonObject; type: NamedType | undefined }>();
  /** The names that are used, each with its first position. They are resolved when all declarations are known. */
  readonly used = new Map<string, { readonly candidates: readonly string[]; readonly pointer: string }>();
  #failed = false;
  readonly #report: Report;

  constructor(readType: ReadType, report: Report) {
    this.readType = readType;
    this.#report = report;
  }

  /** Whether an error was reported. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Reports an invalid schema, and returns `undefined` in place of what was to be read. */
  invalid(message: string, pointer: string, fix?: string): undefined {
    return this.refuse("invalid-data-schema", message, pointer, fix);
  }

  /** Reports an error. */
  refuse(code: DiagnosticCode, message: string, pointer: string, fix?: string): undefined {
    this.#failed = true;
    this.#report(code, message, { pointer }, fix);
  }

  /** Warns about a violation that JSON data does not depend on. */
  warn(message: string, pointer: string, fix?: string): void {
    this.#report("irregular-data-schema", message, { pointer }, fix);
  }
}

/**
 * Returns what an annotation says about JSON, such as `{ "altnames": { "json": ... } }` of Avrotize Schema. An
 * annotation that is not an object is ignored with a warning.
 */
export function jsonAnnotation(
  object: JsonObject,
  keyword: "altnames" | "altsymbols",
  pointer: string,
  reading: AvroReading,
): JsonValue | undefined {
  const value = own(object, keyword);
  if (value === undefined || isJsonObject(value)) return value && own(value, "json");
  reading.warn(`"${keyword}" is ignored, since it is not an object`, `${pointer}/${keyword}`);
  return undefined;
}
