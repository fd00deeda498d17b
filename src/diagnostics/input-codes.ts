import type { DiagnosticKind } from "./kind.js";

/** Diagnostics about input files of any kind. */
export const inputKinds = {
  "no-such-path": {
    severity: "error",
    title: "input path does not exist",
    cause: "Inputs are files or folders, relative to the current folder.",
    fix: "Check the spelling of the path and the current folder.",
  },
  "unreadable-path": {
    severity: "error",
    title: "input cannot be read",
    cause: "The operating system refused access, or the path is neither a file nor a folder.",
    fix: "Check the permissions of the path.",
  },
  "skipped-link": {
    severity: "note",
    title: "symbolic link is not followed",
    cause: "The link is broken or leads out of the input folder. Files outside the inputs are never read.",
    fix: "To read its target, pass it as an input.",
  },
  "skipped-export": {
    severity: "note",
    title: "exported schemas are skipped",
    cause: "They were exported from events that are probably among the inputs already.",
    fix: "To read the folder, pass it as an input.",
  },
  "not-utf8": {
    severity: "error",
    title: "file is not UTF-8",
    cause: "JSON must be encoded as UTF-8 (RFC 8259, section 8.1).",
    fix: "Save the file as UTF-8.",
  },
  "not-json": {
    severity: "error",
    title: "invalid JSON",
    cause: "Files are parsed as strict JSON, without comments and trailing commas.",
    fix: "Fix the syntax.",
  },
  "empty-input": {
    severity: "error",
    title: "input is empty",
    cause: "The file was passed as an input but has no content.",
    fix: "Write a schema or a catalogue to it, or do not pass it.",
  },
  "empty-file": {
    severity: "warning",
    title: "empty file is skipped",
    cause: "Its name is that of a schema or a catalogue, but it has no content.",
    fix: "Write the schema to it, or remove it.",
  },
  "unrecognised-file": {
    severity: "error",
    title: "file is neither a schema nor a catalogue",
    cause:
      "A JSON Schema has $schema or keywords such as properties. A catalogue has endpoints, messagegroups or schemagroups.",
    fix: 'Pass another file, or add "$schema": "https://json-schema.org/draft/2020-12/schema" if it is a schema.',
  },
  "duplicate-key": {
    severity: "warning",
    title: "duplicate name in an object",
    cause: "Only the last of the values is used (RFC 8259, section 4).",
    fix: "Remove one of them.",
  },
  "too-deep": {
    severity: "error",
    title: "file is nested too deeply",
    cause: "Files are processed recursively, up to 500 levels.",
    fix: "Move inner schemas to $defs and refer to them.",
  },
  "skipped-file": {
    severity: "note",
    title: "file is skipped",
    cause: "It is neither a JSON Schema (which has $schema) nor a catalogue (which has message groups).",
    fix: 'If it is a schema, add "$schema": "https://json-schema.org/draft/2020-12/schema".',
  },
  "not-yaml": {
    severity: "error",
    title: "invalid YAML",
    cause: "Files named .yaml or .yml are parsed as YAML 1.2, with one document per file.",
    fix: "Fix the syntax.",
  },
  "not-json-data": {
    severity: "error",
    title: "YAML value has no equivalent in JSON",
    cause: "Schemas and catalogues are JSON data. YAML tags, infinity, NaN and binary values are not supported.",
    fix: "Write the value as a quoted string.",
  },
  "too-many-aliases": {
    severity: "error",
    title: "YAML aliases expand to too many values",
    cause: "Each alias repeats the content of its anchor, and the expanded file exceeds the limit.",
    fix: "Use fewer aliases.",
  },
} as const satisfies { readonly [code: string]: DiagnosticKind };
