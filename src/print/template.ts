import Handlebars from "handlebars/runtime.js";

/** The values of a template: texts that are finished, and lists and conditions over them. */
export type TemplateValues = { readonly [name: string]: TemplateValue };
type TemplateValue = string | boolean | undefined | readonly string[] | readonly TemplateValues[];

/** A template of ours, compiled when the tool was built. */
export type PrecompiledTemplate = TemplateSpecification;

/**
 * Fills a template. A template only lays out a file: every value is finished text, and no logic stands in it beyond `each`
 * and `if`.
 */
export function fillTemplate(template: PrecompiledTemplate, values: TemplateValues): string {
  return Handlebars.template(template)(values, { allowedProtoProperties: {}, allowProtoPropertiesByDefault: false });
}
