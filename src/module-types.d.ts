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
