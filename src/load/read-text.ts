import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.js";
import type { JsonValue } from "../schema/schema.js";
import { diagnoseText, parseJson } from "./json-text.js";
import type { SourceText } from "./source-text.js";

/** The value of a file. If the file has errors, the value contains what could be parsed. */
export interface ReadText {
  readonly value: JsonValue | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly isYaml: boolean;
}

/** Parses a file as YAML or strict JSON, depending on its name. */
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

/** Words of which every schema and catalogue contains some. Other YAML files in a folder are not parsed. */
const hints =
  /(?:message|definition|schema)groups|endpoints|groups|subscriptionurl|\$schema|\$ref|properties|\$defs|definitions|(?:all|any|one)Of|^type:/im;

/** Returns whether a file is parsed as YAML. The extensions .xreg and .cereg are used for both formats. */
export function isYaml({ path, text }: SourceText): boolean {
  return /\.ya?ml$/i.test(path) || (/\.(?:cereg|xreg)$/i.test(path) && !/^\s*[[{]/.test(text));
}
