import type { DiagnosticKind } from "./kind.js";

/** Diagnostics about user templates. */
export const templateKinds = {
  "broken-template": {
    severity: "error",
    title: "template cannot be used",
    cause: "Handlebars cannot parse it, it uses an unknown value, or its output does not compile.",
    fix: "Start from the template of the same name in the templates folder of cdevents-gen.",
  },
  "unknown-template": {
    severity: "warning",
    title: "template is not used",
    cause: "A template replaces the built-in template of the same name, and there is none with this name.",
    fix: "Rename it to the template that it should replace.",
  },
} as const satisfies { readonly [code: string]: DiagnosticKind };
