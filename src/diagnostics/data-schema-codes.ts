import type { DiagnosticKind } from "./codes.js";

/** What can be wrong with the schema of the data of a message, in whatever language. */
export const dataSchemaKinds = {
  "invalid-data-schema": {
    severity: "error",
    title: "the schema of the data is wrong",
    cause:
      "Something in it has a form that its schema language does not allow there, so nobody can tell what it means.",
    fix: "Mend the schema at the place shown.",
  },
  "irregular-data-schema": {
    severity: "warning",
    title: "the schema of the data breaks a rule of its language",
    cause: "It is clear what is meant, so it is generated, but other tools may refuse the schema.",
    fix: "Mend the schema at the place shown.",
  },
  "unknown-data-type": {
    severity: "error",
    title: "the schema of the data names a type that does not exist",
    cause: "A type is one of its schema language, or one that is declared in the same document; nothing is guessed.",
    fix: "Declare the type, or mend its name.",
  },
  "ambiguous-data-type": {
    severity: "error",
    title: "it is open which type of the schema describes the data",
    cause: "The document declares several types or none, and neither it nor the reference to it picks one.",
    fix: "Name the type in the reference to the schema, behind a # or a colon.",
  },
  "endless-data-type": {
    severity: "error",
    title: "types are made of each other in a circle",
    cause: "What such a type consists of could only be said by saying it already.",
    fix: "Take one of the types out of the circle.",
  },
  "remote-data-schema": {
    severity: "error",
    title: "the schema of the data takes types from another document",
    cause: "Nothing is fetched, so what the other document says is not known.",
    fix: "Copy the types that are used into the document.",
  },
  "unknown-schema-keyword": {
    severity: "warning",
    title: "the schema of the data has a keyword that is not known",
    cause: "Schema languages allow annotations of one's own, so it counts as one and changes nothing.",
    fix: "Mend its name if it was meant to count, or begin it with x- if it was not.",
  },
  "unenforced-rule": {
    severity: "warning",
    title: "a rule of the schema of the data is not checked",
    cause: "It cannot be said in JSON Schema, so data that breaks it is taken for valid.",
    fix: "Check it in your own code where it matters.",
  },
  "not-xml": {
    severity: "error",
    title: "an XML Schema is not XML",
    cause: "It has to be a well-formed XML document without a DOCTYPE.",
    fix: "Mend the syntax at the place shown.",
  },
  "opaque-data": {
    severity: "warning",
    title: "the data of a message is not JSON",
    cause: "Only JSON is typed and checked; other data is passed on as the text or the bytes that it is.",
    fix: "Encode and decode it in your own code, or declare application/json if that is what is sent.",
  },
} as const satisfies { readonly [code: string]: DiagnosticKind };
