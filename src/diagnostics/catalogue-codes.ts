import type { DiagnosticKind } from "./kind.js";

/** Diagnostics about catalogues. */
export const catalogueKinds = {
  "not-a-catalogue": {
    severity: "error",
    title: "catalogue value has the wrong type",
    cause: "An object, a list or a string is expected here.",
    fix: "Fix the value.",
  },
  "deprecated-name": {
    severity: "warning",
    title: "deprecated name",
    cause: "The name comes from an older draft of xRegistry, and other tools may not support it.",
    fix: "Use the current name.",
  },
  "unknown-attribute": {
    severity: "warning",
    title: "unknown attribute",
    cause: "The attribute may be an extension, but its name is similar to a known attribute.",
    fix: "Fix the name.",
  },
  "unresolved-reference": {
    severity: "error",
    title: "unresolved reference",
    cause: "The target of the reference is not in the input catalogues.",
    fix: "Fix the reference, or add the file that contains its target to the inputs.",
  },
  "unresolved-base": {
    severity: "warning",
    title: "base message not found",
    cause: "The message is generated without the attributes of its base message.",
    fix: "Fix the reference, or add the file that contains the base message to the inputs.",
  },
  "circular-base": {
    severity: "error",
    title: "circular base messages",
    cause: "A chain of base messages must end, after at most 32 steps.",
    fix: "Remove the base of one of them.",
  },
  "external-reference": {
    severity: "warning",
    title: "reference to an external document",
    cause: "Nothing is downloaded, so that the same inputs always give the same output.",
    fix: "Download the document, and pass the file as an input.",
  },
  "external-schema": {
    severity: "warning",
    title: "schema document is external",
    cause: "Nothing is downloaded, so the data of messages with this schema is neither typed nor validated.",
    fix: 'Download the document, and put it into the catalogue as "schema".',
  },
  "unknown-schema-format": {
    severity: "error",
    title: "unknown schema format",
    cause: "The supported formats are JSON Schema, JSON Structure, Avro, Protobuf and XSD.",
    fix: "Write the format as one of JsonSchema/draft-07, JsonStructure/draft-02, Avro/1.11.0, Protobuf/3 and XSD/1.1.",
  },
  "unknown-format-version": {
    severity: "warning",
    title: "unknown version of a schema format",
    cause: "The schema language is supported, but it has no such version.",
    fix: "Write the version as in JsonSchema/draft-07, Avro/1.11.0 or Protobuf/3.",
  },
  "contradictory-format": {
    severity: "warning",
    title: "conflicting schema formats",
    cause: "The message and the schema declare different formats. The format of the schema is used.",
    fix: "Write the same format in both places.",
  },
  "missing-schema": {
    severity: "warning",
    title: "schema has no document",
    cause: "Without a document the data is neither typed nor validated.",
    fix: 'Put the document into the version of the schema, as "schema".',
  },
  "not-optional": {
    severity: "warning",
    title: "required attribute is declared optional",
    cause: "Every CloudEvent has id, source and type (CloudEvents 1.0, required attributes).",
    fix: 'Remove "required": false.',
  },
  "contradictory-value": {
    severity: "error",
    title: "value does not match its declared type",
    cause: "No message could have both the value and the type.",
    fix: "Fix the value or the type.",
  },
  "empty-value": {
    severity: "warning",
    title: "attribute value is empty",
    cause: "CloudEvents attributes cannot be empty strings, so no event could have this value.",
    fix: "Write a value or a template, or remove the value.",
  },
  "local-dataschema": {
    severity: "warning",
    title: "dataschema points into the catalogue",
    cause: "Receivers of an event do not have the catalogue, so the value is not used.",
    fix: "Write an absolute URI, or remove the declaration.",
  },
  "unknown-attribute-type": {
    severity: "warning",
    title: "unknown attribute type",
    cause: "The attribute is treated as a string and not validated.",
    fix: "Use one of string, boolean, integer, timestamp, uri, urireference, uritemplate and binary.",
  },
  "missing-event-type": {
    severity: "warning",
    title: "message has no event type",
    cause: "Events are identified by their type. The id of the message is used instead.",
    fix: 'Add "type": { "value": "..." } to its envelopemetadata.',
  },
  "unknown-protocol": {
    severity: "warning",
    title: "unsupported protocol",
    cause: "The supported protocols are HTTP, Kafka, AMQP 1.0, MQTT, NATS and WebSockets.",
    fix: "Use one of these, or remove the protocol.",
  },
  "unknown-envelope": {
    severity: "warning",
    title: "unsupported envelope",
    cause: "Only CloudEvents/1.0 is supported. The message is treated as one without an envelope.",
    fix: "Write CloudEvents/1.0, or remove the envelope.",
  },
  "contradictory-protocol": {
    severity: "warning",
    title: "message and group have different protocols",
    cause: "All messages of a group or an endpoint must have its protocol (xRegistry, message groups).",
    fix: "Move the message to a group with its protocol, or remove the protocol of the group.",
  },
  "contradictory-constraint": {
    severity: "warning",
    title: "value violates a constraint of the group",
    cause: "The constraints of a group restrict the attribute values of its resources.",
    fix: "Fix the value or the constraint.",
  },
  "unknown-usage": {
    severity: "warning",
    title: "unknown endpoint usage",
    cause: "The usage must be producer, consumer or subscriber. Without one, nothing is generated for the endpoint.",
    fix: 'Write "usage": ["producer"], ["consumer"] or ["subscriber"].',
  },
  "shadowed-definition": {
    severity: "note",
    title: "definition is overridden",
    cause: "Several catalogues define the same entity. The last definition is used.",
    fix: "Remove one of the definitions if this is not intended.",
  },
  "ambiguous-messages": {
    severity: "warning",
    title: "messages cannot be distinguished",
    cause: "They have the same event type and the same attributes, but different data.",
    fix: "Change the type of one of them, or declare an attribute by which they differ.",
  },
  "ambiguous-transport": {
    severity: "warning",
    title: "messages can be distinguished only by their data",
    cause:
      "They have no envelope and the same transport options. A received message is assigned to the first of them that its data matches.",
    fix: "Declare a topic, a key or a header by which they differ.",
  },
} as const satisfies { readonly [code: string]: DiagnosticKind };
