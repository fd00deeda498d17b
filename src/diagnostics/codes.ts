/** How much a diagnostic weighs: an error stops everything from being written, the others are only told. */
export type Severity = "error" | "warning" | "note";

interface DiagnosticKind {
  readonly severity: Severity;
  /** The problem in a few words, the same for every case. */
  readonly title: string;
  /** Why this is a problem. */
  readonly cause: string;
  /** What to do about it, where a case has nothing more precise to say. */
  readonly fix: string;
}

/** Every diagnostic that this tool can give. Nothing is reported that does not stand here. */
export const diagnosticKinds = {
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
  "not-a-schema": {
    severity: "error",
    title: "a file is not a JSON Schema",
    cause: "A keyword has a value that JSON Schema does not allow there, so nobody can tell what the schema means.",
    fix: "Mend the keyword at the place shown.",
  },
  "unresolved-ref": {
    severity: "error",
    title: "a $ref leads nowhere",
    cause: "References are resolved by $id against the schemas of this run; nothing is fetched.",
    fix: "Add the schema to the inputs, or mend the reference.",
  },
  "unsatisfiable-schema": {
    severity: "error",
    title: "no value can be valid",
    cause: "The schema demands and forbids the same thing, so no event of this type could ever be sent.",
    fix: "Drop one of the two rules.",
  },
  "unsupported-keyword": {
    severity: "error",
    title: "a schema uses a keyword that is not supported",
    cause: "A validator that ignored the keyword would accept events that the schema forbids.",
    fix: "Say the same with other keywords.",
  },
  "invalid-event-type": {
    severity: "error",
    title: "an event type has no subject and predicate",
    cause: "An event is named after its subject and predicate, the last two names of its type.",
    fix: "Write the type as <namespace>.<subject>.<predicate>.<version>, such as dev.cdeventsx.acme-deploy.approved.1.0.0.",
  },
  "duplicate-event": {
    severity: "error",
    title: "two schemas define the same event",
    cause: "An event is known by its release and its type; two schemas for one would leave open which one counts.",
    fix: "Remove one of the two schemas, or give it another version.",
  },
  "name-collision": {
    severity: "error",
    title: "two things would get the same name",
    cause:
      "Exports are named after what they hold and never numbered, so two of the same name cannot stand side by side.",
    fix: 'Give one of them another name with "x-cdevents-gen": { "name": "..." } in its schema.',
  },
  "no-events": {
    severity: "error",
    title: "no event was found in the inputs",
    cause: "An event schema fixes the event type: properties.context.properties.type has a const, or an enum of one.",
    fix: "Name the folder that holds the event schemas.",
  },
  "skipped-file": {
    severity: "note",
    title: "a file was passed over",
    cause: "It is JSON, but no JSON Schema: it has no $schema.",
    fix: 'If it is meant to be a schema, add "$schema": "https://json-schema.org/draft/2020-12/schema".',
  },
  "output-blocked": {
    severity: "error",
    title: "something stands in the way of the output",
    cause: "Where a folder is needed there is a file or a symbolic link, and nothing is written through either.",
    fix: "Move it away, or choose another output folder.",
  },
  "output-not-writable": {
    severity: "error",
    title: "the output cannot be written",
    cause: "The operating system refused. What was there before is still there.",
    fix: "Check the permissions of the output folder and the space on its disk, or choose another folder.",
  },
  "output-busy": {
    severity: "error",
    title: "another run is writing to the output folder",
    cause: "Two runs at once could leave a mixture of both behind, so the second one waits, but not for ever.",
    fix: "Run again when the other one has ended.",
  },
  "kept-edited": {
    severity: "warning",
    title: "a generated file was edited by hand and kept",
    cause: "It differs from what was last written, and nobody's work is overwritten or removed.",
    fix: "Delete the file and run again to have it generated, or leave it as it is.",
  },
  "kept-foreign": {
    severity: "warning",
    title: "a file that is not ours was kept",
    cause: "A generated file would have its name, but only files listed in the manifest of the output are replaced.",
    fix: "Move the file away and run again, or choose another output folder.",
  },
} as const satisfies { readonly [code: string]: DiagnosticKind };

/** The name of a kind of diagnostic. */
export type DiagnosticCode = keyof typeof diagnosticKinds;
