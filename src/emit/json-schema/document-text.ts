import { jsonText } from "./json-text.js";
import type { SchemaJson } from "./schema-json.js";

/** The dialect of every schema that is written. */
export const dialect = "https://json-schema.org/draft/2020-12/schema";

/** How far the definitions of a document stand from the left. */
export const defsIndent = 4;

/** The text of a document: of a schema that is not empty, followed by definitions that are printed already. */
export function documentText(schema: SchemaJson, defs: ReadonlyMap<string, string>): string {
  const text = jsonText({ $schema: dialect, ...schema });
  if (defs.size === 0) return `${text}\n`;
  const members: string[] = [];
  for (const [name, printed] of defs) members.push(`    ${JSON.stringify(name)}: ${printed}`);
  return `${text.slice(0, -2)},\n  "$defs": {\n${members.join(",\n")}\n  }\n}\n`;
}
