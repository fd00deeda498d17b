import { stringLiteral } from "../../print/literals.js";
import type { SchemaObject } from "../../schema/schema.js";
import type { CheckWriter } from "./check-writer.js";
import { freshPlace, type Place } from "./place.js";
import { printRejection } from "./print-condition.js";
import { valueCondition } from "./value-condition.js";

/**
 * Prints what is asked of the members that a schema names, and of any other one. Members of which the same is asked share
 * a case; where nothing is asked of the others, neither are those mentioned of which nothing is asked.
 */
export function memberSwitch(
  writer: CheckWriter,
  schema: SchemaObject,
  counted: ReadonlySet<string>,
  place: Place,
  printDefault: ((indent: string) => string) | undefined,
): string {
  const rejection = printRejection(false, "        ");
  const namesByBody = new Map<string, string[]>();
  for (const [name, inner] of Object.entries(schema.properties ?? {})) {
    const condition = valueCondition(writer, inner, freshPlace("member", [...place.path, name]));
    const count = counted.has(name) && condition !== false ? "        missing--;\n" : "";
    const body = printRejection(condition, "        ") + count;
    if (body === "" && printDefault === undefined) continue;
    const names = namesByBody.get(body);
    if (names === undefined) namesByBody.set(body, [name]);
    else names.push(name);
  }
  if (namesByBody.size === 0) return printDefault?.("    ") ?? "";
  const cases = [...namesByBody].map(([body, names]) => {
    const labels = names.map((name) => `      case ${stringLiteral(name)}:\n`).join("");
    return `${labels}${body}${body === rejection ? "" : "        break;\n"}`;
  });
  const fallback = printDefault === undefined ? "" : `      default:\n${printDefault("        ")}`;
  return `    switch (name) {\n${cases.join("")}${fallback}    }\n`;
}
