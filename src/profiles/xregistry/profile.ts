import type { DefinitionFunction, ProfileModel } from "../../model/event-model.js";

/** What the events of all catalogues have in common. */
export const profile: ProfileModel = {
  title: "CloudEvents",
  union: "CatalogueEvent",
  discriminant: ["type"],
  detail: "data",
  runtime: {
    folder: "catalogue",
    reader: {
      name: "defineCatalogue",
      module: "catalogue/define-catalogue.ts",
      type: "Catalogue",
      typeModule: "catalogue/define-catalogue.ts",
    },
    hasOutcomes: true,
    types: {
      "catalogue/define-catalogue.ts": ["Outcome"],
      "catalogue/define-event.ts": ["CatalogueEventDefinition"],
      "catalogue/define-message.ts": ["CatalogueMessageDefinition"],
    },
  },
};

/** Defines a CloudEvent with its data. */
export const eventDefinition: DefinitionFunction = {
  name: "defineCatalogueEvent",
  module: "catalogue/define-event.ts",
  type: "CatalogueEventDefinition",
  typeModule: "catalogue/define-event.ts",
  hasParameters: true,
};

/** Defines a message without a CloudEvents envelope. */
export const messageDefinition: DefinitionFunction = {
  name: "defineCatalogueMessage",
  module: "catalogue/define-message.ts",
  type: "CatalogueMessageDefinition",
  typeModule: "catalogue/define-message.ts",
  hasParameters: true,
};
