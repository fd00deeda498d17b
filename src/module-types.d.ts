/** A catalogue file of `schemas/`, parsed when the tool is built. */
declare module "*.yaml" {
  const value: unknown;
  export default value;
}

/** A template of `templates/`, precompiled when the tool is built. */
declare module "*.hbs" {
  const specification: TemplateSpecification;
  export default specification;
}

/** The part of Handlebars that runs precompiled templates: a tenth of its size. Its own types name only the whole. */
declare module "handlebars/runtime.js" {
  const runtime: Pick<typeof import("handlebars"), "template">;
  export default runtime;
}
