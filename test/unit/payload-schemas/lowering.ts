import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { DiagnosticCode } from "../../../src/diagnostics/codes.js";
import type { DataSchema, LoweredSchema, Report, SchemaLanguage } from "../../../src/payload-schemas/data-schema.js";
import { isIriReference } from "../../../src/runtime/schema/formats/uri.js";
import type { JsonValue } from "../../../src/schema/schema.js";

/** A lowered schema and the findings. */
export interface Lowering {
  readonly schema: LoweredSchema | undefined;
  readonly findings: readonly Finding[];
}

/** A reported finding. */
export interface Finding {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly pointer: string;
  readonly offset?: number;
  readonly fix?: string;
}

/** Lowers a document of a language. */
export function lowering(
  lower: (schema: DataSchema, report: Report) => LoweredSchema | undefined,
  language: SchemaLanguage,
  document: JsonValue,
  selector?: string,
): Lowering {
  const findings: Finding[] = [];
  const place = { file: "catalogue.json", pointer: "" };
  const source = { key: "k", name: "Sample", language, version: "", document, place };
  const schema = lower(selector === undefined ? source : { ...source, selector }, (code, message, at, fix) => {
    findings.push({ code, message, ...at, ...(fix !== undefined && { fix }) });
  });
  return { schema, findings };
}

/** Returns a function that validates values with Ajv. */
export function validator(schema: LoweredSchema): (value: unknown) => boolean {
  return ajv.compile(schema) as (value: unknown) => boolean;
}

// Types that are numbers or strings have limits for one and a pattern for the other, which strict types would reject.
const ajv = new Ajv2020({
  strict: true,
  ownProperties: true,
  strictTypes: false,
  strictRequired: false,
  strictTuples: false,
});
addFormats.default(ajv);
ajv.addFormat("iri-reference", isIriReference);

/** Returns every `$ref` of a lowered schema that points nowhere. */
export function danglingReferences(schema: LoweredSchema): readonly string[] {
  const definitions = new Set(Object.keys(schema["$defs"] ?? {}).map((name) => `#/$defs/${name}`));
  // The values of these keywords are data, whatever they look like.
  const text = JSON.stringify(schema, (keyword, value: unknown) => (dataKeywords.has(keyword) ? undefined : value));
  const references = [...text.matchAll(/"\$ref":"([^"]*)"/g)].map(([, reference]) => reference ?? "");
  return references.filter((reference) => !definitions.has(reference));
}

const dataKeywords: ReadonlySet<string> = new Set(["enum", "const", "default", "examples"]);
