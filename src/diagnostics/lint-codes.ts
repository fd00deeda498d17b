import type { DiagnosticKind } from "./codes.js";

/** Findings about catalogues that can be read, but are not as xRegistry has them, or say what has no effect. */
export const lintKinds = {
  "irregular-id": {
    severity: "warning",
    title: "an id is not one that xRegistry allows",
    cause:
      "An id has at most 128 letters, digits and - . _ ~ : @, and begins with a letter, a digit or an underscore, since it stands in URLs.",
    fix: "Choose another id.",
  },
  "contradictory-id": {
    severity: "warning",
    title: "an entity has another id than the key that it stands under",
    cause: "The key is the id (xRegistry, common attributes); registries refuse an entity that says otherwise.",
    fix: "Write the key, or leave the attribute out.",
  },
  "confusable-ids": {
    severity: "warning",
    title: "two ids differ in case only",
    cause: "Ids are unique whatever their case (xRegistry, common attributes).",
    fix: "Give one of them another id.",
  },
  "irregular-label": {
    severity: "warning",
    title: "a label is not one that xRegistry allows",
    cause:
      "The key of a label has at most 63 lower-case letters, digits and : . _ -, and begins with a letter or a digit; its value is a text.",
    fix: "Mend the label.",
  },
  "missing-attribute": {
    severity: "warning",
    title: "an attribute is missing",
    cause: "xRegistry demands it, and other tools may refuse the catalogue.",
    fix: "Add the attribute.",
  },
  "missing-alternative": {
    severity: "note",
    title: "something deprecated has no alternative",
    cause: "Those who use it are told to stop, but not what to use instead.",
    fix: 'Add "alternative": "..." to "deprecated", if there is one.',
  },
  "uncarried-message": {
    severity: "note",
    title: "no endpoint carries a message",
    cause: "The catalogue has endpoints, but none of them sends or receives this message.",
    fix: "Add its group to the messagegroups of an endpoint, or remove the message.",
  },
  "unused-schema": {
    severity: "note",
    title: "no message uses a schema",
    cause: "A schema that no message refers to is not generated.",
    fix: "Let a message refer to it, or remove it.",
  },
  "contradictory-usage": {
    severity: "warning",
    title: "an endpoint has usages that do not go together",
    cause:
      "An endpoint has one usage; only over MQTT, AMQP and NATS it may have subscriber and consumer at once (xRegistry, endpoints).",
    fix: "Write one endpoint for each usage.",
  },
  "misplaced-option": {
    severity: "warning",
    title: "an option has no place here",
    cause: "It belongs to another role or another kind of endpoint, so that it has no effect, or a broker refuses it.",
    fix: "Remove it.",
  },
  "exclusive-attributes": {
    severity: "warning",
    title: "attributes exclude each other",
    cause: "Only one of them can count, and other tools may choose another one.",
    fix: "Remove one of them.",
  },
  "contradictory-content-type": {
    severity: "warning",
    title: "data is declared to travel as something that its schema does not describe",
    cause: "The media type of the data belongs to another language than its schema.",
    fix: "Mend datacontenttype, or refer to another schema.",
  },
  "irregular-attribute-name": {
    severity: "warning",
    title: "an attribute has a name that CloudEvents does not allow",
    cause:
      "Names of attributes are lower-case letters and digits (CloudEvents 1.0, naming conventions): events do not have it.",
    fix: "Choose another name.",
  },
  "unmatchable-template": {
    severity: "error",
    title: "a template cannot be matched back",
    cause:
      "Two placeholders stand side by side, so that nobody who receives the text could tell where one value ends and the next begins.",
    fix: "Put a character between the placeholders that no value has, such as a slash.",
  },
  "kept-old-name": {
    severity: "warning",
    title: "an older name was left as it is",
    cause: "To bring it up to date would change more than names, or lose what stands beside it.",
    fix: "Rewrite this part by hand.",
  },
} as const satisfies { readonly [code: string]: DiagnosticKind };
