import Handlebars from "handlebars";
import type { PrecompiledTemplate } from "./template.js";
import { templateOptions } from "./template-options.js";

/**
 * Compiles a template of the user. It is trusted code and not sandboxed.
 *
 * @throws Error with the line and the cause if it does not compile
 */
export function compileTemplate(text: string): PrecompiledTemplate {
  // The compiler returns the specification as JavaScript source; the runtime takes an object.
  const specification: unknown = new Function(`return ${String(Handlebars.precompile(text, templateOptions))}`)();
  if (typeof specification !== "object" || specification === null || !("main" in specification)) {
    throw new Error("Handlebars returned no template");
  }
  return specification as PrecompiledTemplate;
}
