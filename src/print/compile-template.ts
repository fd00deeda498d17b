import Handlebars from "handlebars";
import type { PrecompiledTemplate } from "./template.js";
import { templateOptions } from "./template-options.js";

/**
 * Compiles a user's own template, when it is used. A template of the user is code of the user: it is run, not sandboxed.
 *
 * @throws Error with the line and the cause where it does not compile
 */
export function compileTemplate(text: string): PrecompiledTemplate {
  // The compiler gives the specification as JavaScript source, which the runtime wants as an object.
  const specification: unknown = new Function(`return ${String(Handlebars.precompile(text, templateOptions))}`)();
  if (typeof specification !== "object" || specification === null || !("main" in specification)) {
    throw new Error("Handlebars gave no template");
  }
  return specification as PrecompiledTemplate;
}
