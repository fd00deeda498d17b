import { docComment, escapeDocText } from "../../print/doc-comment.js";
import type { Doc } from "./shape.js";

/** Whether there is anything to say. */
export function isDocumented(doc: Doc | undefined): doc is Doc {
  return doc !== undefined && (doc.text !== "" || doc.deprecated);
}

/** The comment of a declaration or property, or nothing where there is nothing to say. */
export function docBlock(doc: Doc | undefined, indent: string): string {
  if (!isDocumented(doc)) return "";
  if (!doc.deprecated) return docComment(doc.text, indent);
  const text = escapeDocText(doc.text);
  if (text === "") return `${indent}/** @deprecated */\n`;
  const lines = text.split("\n").map((line) => `${indent} *${line === "" ? "" : ` ${line}`}\n`);
  return `${indent}/**\n${lines.join("")}${indent} *\n${indent} * @deprecated\n${indent} */\n`;
}
