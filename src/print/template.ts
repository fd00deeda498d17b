import Handlebars from "handlebars/runtime.js";

/** The values of a template: texts that are finished, and lists and conditions over them. */
export type TemplateValues = { readonly [name: string]: TemplateValue };
type TemplateValue = string | boolean | undefined | readonly string[] | readonly TemplateValues[];

/** A template of ours, compiled when the tool was built. */
export type PrecompiledTemplate = TemplateSpecification;

/** A template that is ready to be filled. It only lays out a file: no logic stands in it beyond `each` and `if`. */
export interface Template {
  (values: TemplateValues): string;
  /** The name of the user's file that takes the place of ours, if there is one. */
  readonly override?: string;
}

/** Makes a template ready; to be done once, however often it is filled. */
export function readyTemplate(specification: PrecompiledTemplate): Template {
  const fill = Handlebars.template(specification);
  return (values) => fill(values, { allowedProtoProperties: {}, allowProtoPropertiesByDefault: false });
}
