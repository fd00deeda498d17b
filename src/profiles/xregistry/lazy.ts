// What the pipeline needs of this profile, so that a run without catalogues loads nothing of it.
export { buildCatalogue } from "./build/build-catalogue.js";
export { extractCDEvents } from "./extract-cdevents.js";
export { readCatalogue } from "./read/read-catalogue.js";
