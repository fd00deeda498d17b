import { docComment, escapeDocText } from "../../print/doc-comment.js";
import type { Doc } from "./shape.js";

/** Longer default values and examples than this are left out. */
const longestValue = 80;

/** More examples than this are left out. */
const mostExamples = 3;

/** Whether a property or declaration has any documentation. */
export function isDocumented(doc: Doc | undefined): doc is Doc {
  return doc !== undefined && (doc.text !== "" || tagsOf(doc).length > 0);
}

/** Returns the TSDoc comment of a declaration or property, or an empty string if there is no documentation. */
export function docBlock(doc: Doc | undefined, indent: string): string {
  return doc === undefined ? "" : docComment(doc.text, indent, tagsOf(doc));
}

function tagsOf({ deprecated, format, default: value, examples = [] }: Doc): readonly string[] {
  return [
    ...(deprecated ? ["@deprecated"] : []),
    ...(format === undefined ? [] : tag("@format", format)),
    ...(value === undefined ? [] : tag("@defaultValue", `\`${JSON.stringify(value).replaceAll("`", "'")}\``)),
    ...examples.slice(0, mostExamples).flatMap((example) => tag("@example", JSON.stringify(example))),
  ];
}

function tag(name: string, content: string): readonly string[] {
  const text = escapeDocText(content);
  return text === "" || text.includes("\n") || text.length > longestValue ? [] : [`${name} ${text}`];
}
