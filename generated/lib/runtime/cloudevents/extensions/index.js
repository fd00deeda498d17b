// Part of the cdevents-gen runtime, carried unchanged into every generated package. Change it in cdevents-gen only.
export * from "./lifetime.js";
export * from "./metadata.js";
export * from "./relations.js";
export * from "./verifiability.js";
