import type { SchemaLanguage } from "../../../payload-schemas/data-schema.js";
import type { JsonValue } from "../../../schema/schema.js";
import type { Findings } from "./findings.js";
import { type Located, textOf, type ValuePlace } from "./located.js";
import { guessLanguage, parseSchemaFormat, type SchemaFormat } from "./schema-format.js";

/** Where the format of a schema may be written. */
export interface WrittenFormats {
  /** By the message, as `dataschemaformat`. */
  readonly declared: Located | undefined;
  /** By the version of the schema, the schema and its group, in this order. */
  readonly own: readonly (Located | undefined)[];
}

/** The language and version of a schema. */
export interface DecidedFormat {
  readonly language: SchemaLanguage;
  readonly version: string;
}

/** Decides in which language a document is: as the schema says itself, else as the message says, else as it looks. */
export function decideFormat(
  document: JsonValue,
  place: ValuePlace,
  { declared, own }: WrittenFormats,
  findings: Findings,
): DecidedFormat | undefined {
  const ofSchema = own.find((format) => textOf(format) !== undefined);
  const written = [ofSchema, declared]
    .filter((format) => format !== undefined)
    .map((format) => parse(format, findings));
  const known = written.filter((format) => format !== undefined);
  const [first, second] = known;
  if (first === undefined) {
    const language = written.length === 0 ? guessLanguage(document) : undefined;
    if (language !== undefined) return { language, version: "" };
    const [format] = [ofSchema, declared].flatMap((one) => textOf(one) ?? []);
    const message =
      format === undefined
        ? "the schema has no format, and none can be told"
        : `${JSON.stringify(format)} is no known format`;
    findings.fold("unknown-schema-format", format ?? "", message, (ofSchema ?? declared)?.place ?? place);
    return undefined;
  }
  // One that is not known says something else as well: it is a slip, and harmless only for as long as there is the other one.
  if (declared !== undefined && ofSchema !== undefined && second?.language !== first.language) {
    const message = `the message says ${JSON.stringify(declared.value)}, the schema ${JSON.stringify(ofSchema?.value)}`;
    findings.report("contradictory-format", message, declared.place);
  }
  return { language: first.language, version: first.version };
}

function parse(format: Located, findings: Findings): SchemaFormat | undefined {
  const text = textOf(format);
  const parsed = text === undefined ? undefined : parseSchemaFormat(text);
  if (parsed !== undefined && !parsed.isKnownVersion) {
    const message = `${JSON.stringify(text)} names a version that is not known`;
    findings.fold("unknown-format-version", text ?? "", message, format.place);
  }
  return parsed;
}
