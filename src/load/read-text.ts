import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import type { JsonValue } from "../schema/schema.js";
import { diagnoseText, parseJson } from "./json-text.js";
import type { SourceText } from "./source-text.js";

/** The value of a text, or of a broken one, what could be made of the rest. */
export interface ReadText {
  readonly value: JsonValue | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly isYaml: boolean;
}

/** Reads a text as YAML where its name says so, else as strict JSON. */
export async function readText(source: SourceText): Promise<ReadText> {
  const { path, text } = source;
  if (isYaml(source)) {
    if (!source.named && !hints.test(text)) return { value: null, diagnostics: [], isYaml: true };
    const { parseYaml } = await import("./yaml-text.js");
    const { value, problems } = parseYaml(text);
    const diagnostics = problems.map(({ code, message, offset }) => diagnose(code, message, { file: path, offset }));
    return { value, diagnostics, isYaml: true };
  }
  const value = parseJson(text);
  if (value !== undefined) return { value, diagnostics: [], isYaml: false };
  const { problem, offset, salvaged } = await diagnoseText(text);
  const diagnostics = [diagnose("not-json", problem, { file: path, offset })];
  return { value: salvaged, diagnostics, isYaml: false };
}

/** What every schema and catalogue in YAML has some of: most other YAML files of a folder need not be parsed. */
const hints =
  /(?:message|definition|schema)groups|endpoints|groups|subscriptionurl|\$schema|\$ref|properties|\$defs|definitions|(?:all|any|one)Of|^type:/im;

/** Whether a text is read as YAML. Catalogues without a telling name are JSON where they begin like it. */
export function isYaml({ path, text }: SourceText): boolean {
  return /\.ya?ml$/i.test(path) || (/\.(?:cereg|xreg)$/i.test(path) && !/^\s*[[{]/.test(text));
}
