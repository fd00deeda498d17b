import type { DiagnosticKind } from "./kind.js";

/** Diagnostics about catalogues that can be read but do not follow the xRegistry specification. */
export const lintKinds = {
  "irregular-id": {
    severity: "warning",
    title: "invalid id",
    cause:
      "xRegistry ids have at most 128 letters, digits and the characters - . _ ~ : @, and start with a letter, a digit or an underscore.",
    fix: "Choose another id.",
  },
  "contradictory-id": {
    severity: "warning",
    title: "id differs from the key of the entity",
    cause:
      "The key of an entity is its id (xRegistry, common attributes). Registries reject entities where they differ.",
    fix: "Use the key as the id, or remove the id.",
  },
  "confusable-ids": {
    severity: "warning",
    title: "ids differ only in case",
    cause: "Ids must be unique regardless of case (xRegistry, common attributes).",
    fix: "Change one of the ids.",
  },
  "irregular-label": {
    severity: "warning",
    title: "invalid label",
    cause:
      "Label keys have at most 63 lower-case letters, digits and the characters : . _ -, and start with a letter or a digit. Label values are strings.",
    fix: "Fix the label.",
  },
  "missing-attribute": {
    severity: "warning",
    title: "missing attribute",
    cause: "xRegistry requires the attribute, and other tools may reject the catalogue.",
    fix: "Add the attribute.",
  },
  "missing-alternative": {
    severity: "note",
    title: "deprecated entity has no alternative",
    cause: "Users learn that the entity is deprecated, but not what to use instead.",
    fix: 'Add "alternative": "..." to "deprecated", if there is one.',
  },
  "uncarried-message": {
    severity: "note",
    title: "message is not used by any endpoint",
    cause: "The catalogue has endpoints, but none of them sends or receives this message.",
    fix: "Add its group to the messagegroups of an endpoint, or remove the message.",
  },
  "unused-schema": {
    severity: "note",
    title: "schema is not used by any message",
    cause: "A schema that no message refers to is not generated.",
    fix: "Refer to it from a message, or remove it.",
  },
  "contradictory-usage": {
    severity: "warning",
    title: "conflicting endpoint usages",
    cause:
      "An endpoint has one usage. Only MQTT, AMQP and NATS endpoints can be subscriber and consumer at once (xRegistry, endpoints).",
    fix: "Write a separate endpoint for each usage.",
  },
  "misplaced-option": {
    severity: "warning",
    title: "option does not apply here",
    cause: "The option belongs to another usage or protocol. It has no effect, or a broker rejects it.",
    fix: "Remove the option.",
  },
  "exclusive-attributes": {
    severity: "warning",
    title: "mutually exclusive attributes",
    cause: "Only one of the attributes is used, and other tools may use a different one.",
    fix: "Remove all but one of them.",
  },
  "contradictory-content-type": {
    severity: "warning",
    title: "content type does not match the data schema",
    cause: "The media type of the data belongs to another language than the schema.",
    fix: "Fix datacontenttype, or refer to another schema.",
  },
  "irregular-attribute-name": {
    severity: "warning",
    title: "invalid attribute name",
    cause:
      "CloudEvents attribute names have only lower-case letters and digits (CloudEvents 1.0, naming conventions). The attribute is ignored.",
    fix: "Choose another name.",
  },
  "unmatchable-template": {
    severity: "error",
    title: "ambiguous template",
    cause: "Two placeholders follow each other directly, so a receiver cannot tell where the first value ends.",
    fix: "Separate the placeholders with a character that no value contains, such as a slash.",
  },
  "kept-old-name": {
    severity: "warning",
    title: "deprecated name is kept",
    cause: "Renaming it would change more than the name, or lose a neighbouring value.",
    fix: "Update this part by hand.",
  },
} as const satisfies { readonly [code: string]: DiagnosticKind };
