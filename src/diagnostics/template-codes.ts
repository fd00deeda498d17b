import type { DiagnosticKind } from "./codes.js";

/** Findings about templates of the user. */
export const templateKinds = {
  "broken-template": {
    severity: "error",
    title: "a template of yours cannot be used",
    cause:
      "Handlebars does not understand it, it asks for a value that there is not, or what it makes does not compile.",
    fix: "Start from the template of the same name that comes with cdevents-gen, in its folder templates.",
  },
  "unknown-template": {
    severity: "warning",
    title: "a template replaces nothing",
    cause: "A template takes the place of the one of the same name, and there is none of this name.",
    fix: "Give it the name of the template that it is meant to replace.",
  },
} as const satisfies { readonly [code: string]: DiagnosticKind };
