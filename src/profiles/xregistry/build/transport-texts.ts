import type { EndpointTransport, MessageTransport } from "../catalogue.js";
import { variablesOf } from "./variables.js";

/** The placeholders in everything that a message, or an endpoint, says about its transport. */
export function transportVariables(transport: MessageTransport | EndpointTransport | undefined): readonly string[] {
  return [...new Set(textsIn({ ...transport }).flatMap(variablesOf))];
}

/** All texts in some data. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
