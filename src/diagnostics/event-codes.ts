import type { DiagnosticKind } from "./kind.js";

/** Diagnostics about the events that schemas define. */
export const eventKinds = {
  "no-events": {
    severity: "error",
    title: "no events found",
    cause:
      "A schema defines an event if properties.context.properties.type allows exactly one value (a const, or an enum with one value).",
    fix: "Pass the folder that contains the event schemas.",
  },
  "unused-file": {
    severity: "warning",
    title: "schema is not used",
    cause: "The schema does not define an event, and no event refers to it, so nothing is generated from it.",
    fix: 'To define an event, give properties.context.properties.type a "const". Otherwise remove the file from the inputs.',
  },
  "invalid-event-type": {
    severity: "error",
    title: "invalid event type",
    cause: "Events are named after the subject and the predicate, the last two names of the event type.",
    fix: "Write the type as <namespace>.<subject>.<predicate>.<version>, such as dev.cdeventsx.acme-deploy.approved.1.0.0.",
  },
  "open-event-type": {
    severity: "note",
    title: "schema allows several event types",
    cause: "An event is identified by its type. A schema that allows several types does not define an event.",
    fix: 'To define an event, fix its type: "const": "com.acme.deploy.approved.1.0.0".',
  },
  "loose-event": {
    severity: "warning",
    title: "event schema does not require all CDEvents fields",
    cause:
      "The CloudEvents envelope is made from these fields, so the generated package requires them even if the schema does not.",
    fix: 'List the fields in "required", and give each string field "type": "string".',
  },
  "composed-event": {
    severity: "error",
    title: "event schema cannot be merged",
    cause:
      "The context, the subject and the content of an event each have a type of their own, so the parts of an allOf are merged into one object. A keyword that depends on its neighbours prevents that.",
    fix: "Express the rule without this keyword, or merge the parts into one object.",
  },
  "duplicate-event": {
    severity: "error",
    title: "two schemas define the same event",
    cause: "An event is identified by its release and its type.",
    fix: "Remove one of the two schemas, or change the version of one event.",
  },
  "name-collision": {
    severity: "error",
    title: "name collision",
    cause:
      "Exports are named after what they contain and are never numbered, so two of them cannot have the same name. " +
      "Of a catalogue, the later one is left out with a warning.",
    fix: 'Name one of them with "x-cdevents-gen": { "name": "..." } in its schema, or in "names" of the configuration.',
  },
  "unusable-name": {
    severity: "error",
    title: "name is not a valid identifier",
    cause:
      "Exports are named after event types and ids, and must be identifiers of ASCII letters and digits. " +
      "What a catalogue cannot name is left out with a warning.",
    fix: 'Choose a name with "x-cdevents-gen": { "name": "..." } in the schema, or in "names" of the configuration.',
  },
  "no-sample": {
    severity: "warning",
    title: "no example generated",
    cause: "The package contains a valid example of every event, generated from its schema.",
    fix: 'Add "examples" with a valid value to the schema.',
  },
  "other-release": {
    severity: "warning",
    title: "events follow different CDEvents releases",
    cause:
      "The context of an event has a version field before CDEvents 0.5.0 and a specversion field since. Schemas that do not refer to a release are assigned to one by this field.",
    fix: "Use the field name of the intended release.",
  },
} as const satisfies { readonly [code: string]: DiagnosticKind };
