import type { DiagnosticKind } from "./kind.js";

/** Diagnostics about JSON Schemas and the references between them. */
export const schemaKinds = {
  "not-a-schema": {
    severity: "error",
    title: "invalid JSON Schema",
    cause: "A keyword has a value that JSON Schema does not allow.",
    fix: "Fix the value of the keyword.",
  },
  "unsupported-dialect": {
    severity: "error",
    title: "unsupported JSON Schema dialect",
    cause: "The supported dialects are draft-04, draft-06, draft-07, 2019-09 and 2020-12.",
    fix: 'Use "$schema": "https://json-schema.org/draft/2020-12/schema".',
  },
  "unsupported-keyword": {
    severity: "error",
    title: "unsupported keyword",
    cause: "A validator that ignored this keyword would accept events that the schema forbids.",
    fix: "Express the rule with other keywords.",
  },
  "misspelt-keyword": {
    severity: "warning",
    title: "unknown keyword with a name similar to a known one",
    cause: "JSON Schema ignores unknown keywords, so this one has no effect.",
    fix: 'Fix the name, or start it with "x-" if it is an annotation of your own.',
  },
  "misspelt-format": {
    severity: "warning",
    title: "unknown format with a name similar to a known one",
    cause: "JSON Schema ignores unknown formats, so any string is valid here.",
    fix: "Fix the format, or use a pattern for a rule of your own.",
  },
  "misspelt-property": {
    severity: "warning",
    title: "required property is not defined, but one with a similar name is",
    cause: "A required property without a schema accepts any value.",
    fix: 'Fix the name in "required", or add the property to "properties".',
  },
  "excluded-value": {
    severity: "warning",
    title: "value is excluded by the type",
    cause: "A value must match all keywords of a schema, so this one is never valid.",
    fix: 'Add its type to "type", or remove the value.',
  },
  "openapi-keyword": {
    severity: "warning",
    title: "keyword of OpenAPI has no effect",
    cause: "JSON Schema does not define this keyword, so it is ignored.",
    fix: "Express the rule with keywords of JSON Schema.",
  },
  "slow-pattern": {
    severity: "warning",
    title: "pattern can take exponential time",
    cause:
      "The pattern can match the same string in many ways. A sender could block the receiver with one long string that does not match.",
    fix: "Rewrite the pattern without nested repetitions of the same characters.",
  },
  "unresolved-ref": {
    severity: "error",
    title: "unresolved $ref",
    cause:
      "A $ref must lead to a schema of the inputs or of the bundled CDEvents releases, by $id or relative path. Nothing is downloaded.",
    fix: "Add the file with this $id to the inputs, or fix the reference.",
  },
  "unneeded-ref": {
    severity: "warning",
    title: "unresolved $ref in an unused schema",
    cause: "No event uses the schema that contains the reference, so it is not generated.",
    fix: "Fix the reference, or remove the file from the inputs.",
  },
  "ambiguous-ref": {
    severity: "error",
    title: "ambiguous $ref",
    cause: "Several different schemas have the same $id, so the target of the reference is ambiguous.",
    fix: "Remove one of the files from the inputs, or change its $id.",
  },
  "endless-ref": {
    severity: "error",
    title: "circular $ref",
    cause: "Each schema of the cycle only refers to the next one, so validation would never end.",
    fix: "Define the value in one of the schemas instead of referring to another one.",
  },
  "too-deep-refs": {
    severity: "error",
    title: "chain of references is too long",
    cause: "Schemas are processed recursively, and the chain of schemas exceeds the limit.",
    fix: "Replace the chain with a schema that refers to itself, or shorten it.",
  },
  "duplicate-id": {
    severity: "warning",
    title: "two different schemas have the same $id",
    cause: "Other schemas refer to a schema by its $id, or by an $anchor in it, so each must be unique.",
    fix: "Change the $id of one of them.",
  },
  "unsatisfiable-schema": {
    severity: "error",
    title: "unsatisfiable schema",
    cause: "Two rules contradict each other, so no event of this type could be valid.",
    fix: "Remove one of the two rules.",
  },
} as const satisfies { readonly [code: string]: DiagnosticKind };
