// What the pipeline needs of this profile, so that a run without catalogues loads nothing of it.
export { buildCatalogue } from "./build/build-catalogue.js";
export { readCatalogue } from "./read/read-catalogue.js";
export { takeDocuments } from "./take-documents.js";
