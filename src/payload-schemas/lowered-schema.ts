import type { DiagnosticCode } from "../diagnostics/codes.js";
import type { JsonObject } from "../schema/schema-document.js";

/**
 * A data schema in JSON Schema 2020-12, self-contained: its root is what describes the data, and every `$ref` is
 * `#/$defs/Name`, where `Name` is an identifier in PascalCase.
 */
export type LoweredSchema = JsonObject;

/**
 * Is told of what cannot be expressed or understood.
 *
 * @param pointer - into the document of the data schema; of a text, the empty string
 * @param offset - into the text of the document, where it is one
 */
export type Report = (
  code: DiagnosticCode,
  message: string,
  at: { pointer: string; offset?: number },
  fix?: string,
) => void;
