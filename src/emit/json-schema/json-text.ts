import type { JsonValue } from "../../schema/schema.js";

/** The line width of Prettier and Biome in their default configuration. */
const width = 80;

/**
 * Matches a list that is printed on several lines and has no item of several lines: no line of it starts or ends an object
 * or another list, unless that is empty. Line breaks are between tokens only, because they are escaped in strings.
 */
const brokenList = /\[\n(?: *(?:[^[\]{} \n]|\[\]|\{\})[^\n]*\n)+ *\]/g;

/**
 * Prints JSON as Prettier and Biome do, so that they find nothing to change: short lists on one line, objects expanded.
 *
 * @param indent - the indentation of the member whose value is printed
 */
export function jsonText(value: JsonValue, indent = 0): string {
  const text = JSON.stringify(value, null, 2).replace(brokenList, (list, start: number, whole: string) => {
    const line = `[${list.slice(1, -1).trim().replace(/\n */g, " ")}]`;
    const before = indent + start - whole.lastIndexOf("\n", start) - 1;
    const comma = start === 0 ? 0 : 1;
    return before + line.length + comma <= width ? line : list;
  });
  return indent === 0 ? text : text.replaceAll("\n", `\n${" ".repeat(indent)}`);
}
