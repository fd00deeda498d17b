import type { JsonValue } from "../../schema/schema.js";

/** The width at which the usual formatters (Prettier, Biome) break lines, unless they are told otherwise. */
const width = 80;

/** JSON as the usual formatters print it, so that they find nothing to change: short lists on a line, objects expanded. */
export function jsonText(value: JsonValue): string {
  return `${print(value, "", 0)}\n`;
}

/** Prints a value; `before` is what stands on its line before it, without the indentation, and after it. */
function print(value: JsonValue, indent: string, before: number): string {
  const inner = `${indent}  `;
  if (isList(value)) {
    const line = `[${value.map((item) => JSON.stringify(item)).join(", ")}]`;
    const fits = value.every(isShort) && indent.length + before + line.length <= width;
    return fits ? line : `[\n${value.map((item) => inner + print(item, inner, 1)).join(",\n")}\n${indent}]`;
  }
  if (typeof value !== "object" || value === null || isShort(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => {
    const key = `${JSON.stringify(name)}: `;
    return inner + key + print(member, inner, key.length + 1);
  });
  return `{\n${members.join(",\n")}\n${indent}}`;
}

/** Whether a value has no parts that would need lines of their own. */
function isShort(value: JsonValue): boolean {
  return typeof value !== "object" || value === null || Object.keys(value).length === 0;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
