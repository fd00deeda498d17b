import type { DiagnosticKind } from "./kind.js";

/** Diagnostics about the data schemas of catalogue messages, in any schema language. */
export const dataSchemaKinds = {
  "invalid-data-schema": {
    severity: "error",
    title: "invalid data schema",
    cause: "The schema language does not allow this.",
    fix: "Fix the schema.",
  },
  "irregular-data-schema": {
    severity: "warning",
    title: "data schema breaks a rule of its language",
    cause: "The meaning is clear and code is generated, but other tools may reject the schema.",
    fix: "Fix the schema.",
  },
  "unknown-data-type": {
    severity: "error",
    title: "unknown type in a data schema",
    cause: "A type must be built into the schema language or declared in the same document.",
    fix: "Declare the type, or fix its name.",
  },
  "ambiguous-data-type": {
    severity: "error",
    title: "ambiguous root type of a data schema",
    cause: "The document declares several types or none, and neither it nor the reference to it selects one.",
    fix: "Add the type to the reference to the schema, after a # or a colon.",
  },
  "endless-data-type": {
    severity: "error",
    title: "circular type definition",
    cause: "The types extend or include each other, so their definition never ends.",
    fix: "Remove one of the types from the cycle.",
  },
  "remote-data-schema": {
    severity: "error",
    title: "data schema imports types from another document",
    cause: "Nothing is downloaded, so the types of the other document are unknown.",
    fix: "Copy the types that are used into the document.",
  },
  "unknown-schema-keyword": {
    severity: "warning",
    title: "unknown keyword in a data schema",
    cause: "Schema languages allow custom annotations, so the keyword is ignored.",
    fix: "Fix its name, or start it with x- if it is an annotation.",
  },
  "unenforced-rule": {
    severity: "warning",
    title: "rule of a data schema is not enforced",
    cause: "The rule has no equivalent in JSON Schema, so data that breaks it is accepted.",
    fix: "Check the rule in your own code.",
  },
  "not-xml": {
    severity: "error",
    title: "XML Schema is not well-formed XML",
    cause: "An XML Schema must be a well-formed XML document without a DOCTYPE.",
    fix: "Fix the syntax.",
  },
  "opaque-data": {
    severity: "warning",
    title: "message data is not JSON",
    cause: "Only JSON data is typed and validated. Other data is passed through as a string or as bytes.",
    fix: "Encode and decode the data in your own code, or declare application/json if the data is JSON.",
  },
} as const satisfies { readonly [code: string]: DiagnosticKind };
