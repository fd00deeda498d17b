import type { DefinitionFunction, ProfileModel } from "../../model/event-model.js";

/** What all CDEvents have in common. */
export const profile: ProfileModel = {
  title: "CDEvents",
  union: "CDEvent",
  discriminant: ["context", "type"],
  flattened: "context",
  detail: "context",
  exampleEvent: "pipelineRunFinished",
  runtime: {
    folder: "cdevents",
    reader: {
      name: "defineRelease",
      module: "cdevents/release.ts",
      type: "Release",
      typeModule: "cdevents/release.ts",
    },
    hasOutcomes: false,
    envelope: "cdevents/envelope.ts",
    types: {},
  },
};

/** Defines an event of one type. */
export const eventDefinition: DefinitionFunction = {
  name: "defineCDEvent",
  module: "cdevents/define.ts",
  type: "EventDefinition",
  typeModule: "definition.ts",
  hasParameters: false,
};

/** Defines an event whose author chooses the type. */
export const openEventDefinition: DefinitionFunction = {
  name: "defineOpenCDEvent",
  module: "cdevents/define.ts",
  type: "OpenEventDefinition",
  typeModule: "definition.ts",
  hasParameters: false,
};
