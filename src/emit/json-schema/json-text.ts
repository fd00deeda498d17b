import type { JsonValue } from "../../schema/schema.js";

/** The width at which the usual formatters (Prettier, Biome) break lines, unless they are told otherwise. */
const width = 80;

/**
 * A list on several lines, none of whose items needs lines of its own: no line of it starts or ends an object or another list,
 * unless an empty one. Lines break between tokens only, since a line break within a string is an escape.
 */
const brokenList = /\[\n(?: *(?:[^[\]{} \n]|\[\]|\{\})[^\n]*\n)+ *\]/g;

/**
 * JSON as the usual formatters print it, so that they find nothing to change: short lists on a line, objects expanded. What
 * is to stand in an object of a file, behind a name, is printed with the indentation of that name.
 */
export function jsonText(value: JsonValue, indent = 0): string {
  // The engine prints much faster than we could; all that is left to do is to shorten lists.
  const text = JSON.stringify(value, null, 2).replace(brokenList, (list, start: number, whole: string) => {
    const line = `[${list.slice(1, -1).trim().replace(/\n */g, " ")}]`;
    const before = indent + start - whole.lastIndexOf("\n", start) - 1;
    const comma = start === 0 ? 0 : 1;
    return before + line.length + comma <= width ? line : list;
  });
  return indent === 0 ? text : text.replaceAll("\n", `\n${" ".repeat(indent)}`);
}
