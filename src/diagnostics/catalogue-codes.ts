import type { DiagnosticKind } from "./codes.js";

/** What can be wrong with a catalogue. */
export const catalogueKinds = {
  "not-a-catalogue": {
    severity: "error",
    title: "a catalogue has a value of the wrong kind",
    cause: "What should be an object, a list or a text is something else, so nobody can tell what it means.",
    fix: "Mend the value at the place shown.",
  },
  "deprecated-name": {
    severity: "warning",
    title: "a catalogue uses an older name",
    cause: "Names have changed from one draft of xRegistry to the next, and other tools may not know the older ones.",
    fix: "Write the newest name.",
  },
  "unknown-attribute": {
    severity: "warning",
    title: "an attribute is known to nobody",
    cause: "It may be an extension, but its name is so close to that of an attribute that it looks like a slip.",
    fix: "Mend its name.",
  },
  "unresolved-reference": {
    severity: "error",
    title: "a reference leads nowhere",
    cause: "What it means is not in the catalogues of this run, so it cannot be generated.",
    fix: "Mend the reference, or add the file that has what it means to the inputs.",
  },
  "unresolved-base": {
    severity: "warning",
    title: "a base message does not exist",
    cause: "A message may have a base that is not there; then it has only what it says itself.",
    fix: "Mend the reference, or add the file that has the base message to the inputs.",
  },
  "circular-base": {
    severity: "error",
    title: "base messages go round in a circle",
    cause: "Each message is laid over its base, so a chain of bases has to end, and after no more than 32 steps.",
    fix: "Remove the base of one of them.",
  },
  "external-reference": {
    severity: "warning",
    title: "a reference leads out of the inputs",
    cause: "Nothing is fetched, so that the same inputs always give the same output.",
    fix: "Download what it means, and give the file as another input.",
  },
  "external-schema": {
    severity: "warning",
    title: "the document of a schema lies elsewhere",
    cause: "Nothing is fetched, so the data of messages with this schema has no type and is not checked.",
    fix: 'Download the document, and put it into the catalogue as "schema".',
  },
  "unknown-schema-format": {
    severity: "error",
    title: "a schema is written in a language that is not known",
    cause: "Only JSON Schema, JSON Structure, Avro, Protobuf and XSD are understood, so the data could not be checked.",
    fix: "Write the format as one of JsonSchema/draft-07, JsonStructure/draft-02, Avro/1.11.0, Protobuf/3 and XSD/1.1.",
  },
  "unknown-format-version": {
    severity: "warning",
    title: "the format of a schema has a version that is not known",
    cause: "The language is known, but the version is none of it, which looks like a slip.",
    fix: "Write the version as in JsonSchema/draft-07, Avro/1.11.0 or Protobuf/3.",
  },
  "contradictory-format": {
    severity: "warning",
    title: "a schema is said to be in two languages",
    cause: "What a message says about the format of its data differs from what the schema says itself, which counts.",
    fix: "Write the same format in both places.",
  },
  "missing-schema": {
    severity: "warning",
    title: "a schema has no document",
    cause: "Without one the data has no type and is not checked.",
    fix: 'Put the document into the version of the schema, as "schema".',
  },
  "not-optional": {
    severity: "error",
    title: "a required attribute is declared optional",
    cause: "Every CloudEvent has id, source and type (CloudEvents 1.0, required attributes).",
    fix: 'Remove "required": false.',
  },
  "contradictory-value": {
    severity: "error",
    title: "a value is not of its declared type",
    cause: "No message could have this value and this type at once.",
    fix: "Mend the value or the type.",
  },
  "empty-value": {
    severity: "warning",
    title: "an attribute is declared to be empty",
    cause: "No attribute of CloudEvents is an empty text, so that no event could have this value.",
    fix: "Write a value or a template, or leave the value out.",
  },
  "local-dataschema": {
    severity: "warning",
    title: "dataschema is a pointer into the catalogue",
    cause: "Receivers of an event do not have the catalogue, so the value is left out of the declaration.",
    fix: "Write an absolute URI, or leave the declaration out.",
  },
  "unknown-attribute-type": {
    severity: "warning",
    title: "an attribute is declared with a type that is not known",
    cause: "It is taken for a string, which checks nothing.",
    fix: "Use one of string, boolean, integer, timestamp, uri, urireference, uritemplate and binary.",
  },
  "missing-event-type": {
    severity: "warning",
    title: "a message does not say what its event type is",
    cause: "Events are told apart by their type; the id of the message is taken for it.",
    fix: 'Add "type": { "value": "..." } to its envelopemetadata.',
  },
  "unknown-protocol": {
    severity: "warning",
    title: "a protocol has no binding",
    cause: "Events are sent over HTTP, Kafka, AMQP 1.0, MQTT, NATS and WebSockets.",
    fix: "Use one of these, or leave the protocol out.",
  },
  "unknown-envelope": {
    severity: "warning",
    title: "an envelope is not known",
    cause: "Only CloudEvents/1.0 is understood; the message is taken for one without an envelope.",
    fix: "Write CloudEvents/1.0, or leave the envelope out.",
  },
  "contradictory-protocol": {
    severity: "warning",
    title: "a message has another protocol than its group",
    cause: "All messages of a group or an endpoint have its protocol (xRegistry, message groups).",
    fix: "Move the message to a group of its protocol, or leave the protocol of the group out.",
  },
  "contradictory-constraint": {
    severity: "warning",
    title: "a value is not one that its group allows",
    cause: "The constraints of a group say which values the attributes of its resources may have.",
    fix: "Mend the value or the constraint.",
  },
  "unknown-usage": {
    severity: "warning",
    title: "the usage of an endpoint is not known",
    cause: "An endpoint is used by a producer, a consumer or a subscriber; without one of them nothing is made of it.",
    fix: 'Write "usage": ["producer"], ["consumer"] or ["subscriber"].',
  },
  "shadowed-definition": {
    severity: "note",
    title: "a definition takes the place of another one",
    cause: "Where several catalogues define the same thing, the last one counts.",
    fix: "Remove one of the two if that is not meant.",
  },
  "ambiguous-messages": {
    severity: "error",
    title: "two messages of a catalogue cannot be told apart",
    cause:
      "They have the same event type and the same attributes, but other data: who receives one could not tell which it is.",
    fix: "Give one of them another type, or declare an attribute by which they differ.",
  },
  "ambiguous-transport": {
    severity: "warning",
    title: "two messages can be told apart by their data only",
    cause:
      "They have no envelope, and their transport says the same: what is received is taken for the first of them whose data it has.",
    fix: "Declare a topic, a key or a header by which they differ.",
  },
} as const satisfies { readonly [code: string]: DiagnosticKind };
