import type { DiagnosticKind } from "./codes.js";

/** What can be wrong with the files that a run reads, whatever they are about. */
export const inputKinds = {
  "no-such-path": {
    severity: "error",
    title: "an input path does not exist",
    cause: "Inputs are files or folders, named relative to the current folder.",
    fix: "Check the spelling of the path, and the folder you run from.",
  },
  "unreadable-path": {
    severity: "error",
    title: "an input cannot be read",
    cause: "The operating system refused, or it is neither a file nor a folder.",
    fix: "Check the permissions of the path.",
  },
  "skipped-link": {
    severity: "note",
    title: "a symbolic link was not followed",
    cause: "It leads out of the input folder, or nowhere; no file outside the inputs is ever read.",
    fix: "Name its target as an input of its own if it is meant to be read.",
  },
  "skipped-export": {
    severity: "note",
    title: "exported schemas were passed over",
    cause: "They were made of events that are most likely among the inputs themselves.",
    fix: "Name the folder as an input of its own if it is meant to be read.",
  },
  "not-utf8": {
    severity: "error",
    title: "a file is not UTF-8 text",
    cause: "JSON is exchanged as UTF-8 (RFC 8259 section 8.1).",
    fix: "Save the file as UTF-8.",
  },
  "not-json": {
    severity: "error",
    title: "a file is not JSON",
    cause: "Schemas are read as strict JSON: no comments, no trailing commas.",
    fix: "Mend the syntax at the place shown.",
  },
  "empty-input": {
    severity: "error",
    title: "an input is empty",
    cause: "It was named as an input, but nothing can be made of it: maybe it was never written to its end.",
    fix: "Write a schema or a catalogue into it, or leave it out.",
  },
  "empty-file": {
    severity: "warning",
    title: "an empty file was passed over",
    cause: "It is called like a schema or a catalogue, and may have been one that was lost.",
    fix: "Write into it what belongs there, or remove it.",
  },
  "unrecognised-file": {
    severity: "error",
    title: "a file is neither a schema nor a catalogue",
    cause:
      "A JSON Schema has a $schema or keywords such as properties, a catalogue has endpoints, messagegroups or schemagroups; from anything else, no event can be made.",
    fix: 'Name another file, or say that it is a schema: "$schema": "https://json-schema.org/draft/2020-12/schema".',
  },
  "duplicate-key": {
    severity: "warning",
    title: "an object has two members of the same name",
    cause: "Only the last one counts (RFC 8259 section 4), so what the first one says is lost.",
    fix: "Remove one of the two.",
  },
  "too-deep": {
    severity: "error",
    title: "a file is nested too deeply",
    cause: "Schemas are followed level by level, and no schema for people is more than 500 levels deep.",
    fix: "Move inner schemas to $defs and refer to them.",
  },
  "not-a-schema": {
    severity: "error",
    title: "a file is not a JSON Schema",
    cause: "A keyword has a value that JSON Schema does not allow there, so nobody can tell what the schema means.",
    fix: "Mend the keyword at the place shown.",
  },
  "skipped-file": {
    severity: "note",
    title: "a file was passed over",
    cause: "It is neither a JSON Schema, which has a $schema, nor a catalogue, which has message groups.",
    fix: 'If it is meant to be a schema, add "$schema": "https://json-schema.org/draft/2020-12/schema".',
  },
  "not-yaml": {
    severity: "error",
    title: "a file is not YAML",
    cause: "Files named .yaml or .yml are read as YAML 1.2, one document each.",
    fix: "Mend the syntax at the place shown.",
  },
  "not-json-data": {
    severity: "error",
    title: "a YAML file says something that JSON cannot say",
    cause: "Schemas and catalogues are JSON data, whatever they are written in: no tags, no infinity, no binary.",
    fix: "Write the value as text, in quotes.",
  },
  "too-many-aliases": {
    severity: "error",
    title: "the aliases of a YAML file stand for too much",
    cause: "Each alias repeats what its anchor holds, and written out the file would be larger than any memory.",
    fix: "Write fewer aliases, or none.",
  },
} as const satisfies { readonly [code: string]: DiagnosticKind };
