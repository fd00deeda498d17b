import Handlebars from "handlebars/runtime.js";

/** The values of a template: finished text, lists and conditions. */
export type TemplateValues = { readonly [name: string]: TemplateValue };
type TemplateValue = string | boolean | undefined | readonly string[] | readonly TemplateValues[];

/** A built-in template, compiled when the tool was built. */
export type PrecompiledTemplate = TemplateSpecification;

/** A template that is ready to use. Its only logic is `each` and `if`. */
export interface Template {
  (values: TemplateValues): string;
  /** The name of the user's file that replaces the built-in template. */
  readonly override?: string;
}

/** Prepares a template for use. */
export function readyTemplate(specification: PrecompiledTemplate): Template {
  const fill = Handlebars.template(specification);
  return (values) => fill(values, { allowedProtoProperties: {}, allowProtoPropertiesByDefault: false });
}
