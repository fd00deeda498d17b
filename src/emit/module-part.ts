import type { Template } from "../print/template.js";
import type { PackagePart } from "./package-part.js";

/** Prints a module by a template, and remembers whose template that was. */
export function modulePart(path: string, template: Template, print: (template: Template) => string): PackagePart {
  const { override } = template;
  return { kind: "module", path, text: print(template), ...(override !== undefined && { override }) };
}
