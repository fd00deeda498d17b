import type { JsonValue } from "../../schema/schema.js";
import type { Constant } from "./syntax-tree.js";

/** The default of a proto2 field in JSON, or `undefined` where it has no simple one. */
export function defaultInJson({ kind, text }: Constant, type: string): JsonValue | undefined {
  if (type === "bytes" || kind === "other") return undefined;
  if (kind === "text") return type === "string" ? text : undefined;
  if (type === "bool") return text === "true" ? true : text === "false" ? false : undefined;
  if (type === "float" || type === "double") return floatInJson(text);
  if (kind === "word") return text;
  const number = Number(text);
  if (Number.isSafeInteger(number)) return number;
  return /^-?\d+$/.test(text) ? text : undefined;
}

function floatInJson(text: string): JsonValue | undefined {
  if (text === "nan") return "NaN";
  if (text === "inf") return "Infinity";
  if (text === "-inf") return "-Infinity";
  const number = Number(text.replace(/f$/i, ""));
  return Number.isFinite(number) ? number : undefined;
}
