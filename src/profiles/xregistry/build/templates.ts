import type { EndpointTransport, Message, MessageTransport } from "../../../catalogue-model.js";
import { type Diagnostic, diagnose } from "../../../diagnostics/diagnostic.js";

/** Returns the placeholders of a template (RFC 6570 level 1: `{name}`), each once, in order of first use. */
export function variablesOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{([A-Za-z0-9_]+)\}/g)].map(([, name = ""]) => name))];
}

/** What a template looks like when it is filled with the names of its own placeholders: `/v/{vin}` is `/v/vin`. */
export function filledWithNames(template: string): string {
  return template.replace(/\{([A-Za-z0-9_]+)\}/g, "$1");
}

/** Returns the placeholders in all transport options of a message or an endpoint. */
export function transportVariables(transport: MessageTransport | EndpointTransport | undefined): readonly string[] {
  return [...new Set(textsIn({ ...transport }).flatMap(variablesOf))];
}

/** Returns all strings in a value. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/**
 * The templates of a message that cannot be matched back into values: two placeholders stand side by side, and neither of
 * them is known from the data.
 *
 * @param known - the placeholders that the data fills
 */
export function unmatchableTemplates(message: Message, known: ReadonlySet<string>): readonly Diagnostic[] {
  const { attributes, envelope, transport, id, place } = message;
  const ofAttributes = [...attributes.values()].flatMap(({ name, template, value, place: at }) =>
    template && hasOpenNeighbours(String(value), known) ? [{ what: `${name} of ${id}`, text: String(value), at }] : [],
  );
  // Of an event, the values are read from its attributes; a message without an envelope has only its transport.
  const texts = envelope === undefined ? textsIn({ ...transport }) : [];
  const ofTransport = texts
    .filter((text) => hasOpenNeighbours(text, known))
    .map((text) => ({ what: `a transport option of ${id}`, text, at: place }));
  return [...ofAttributes, ...ofTransport].map(({ what, text, at }) =>
    diagnose("unmatchable-template", `${what} is ${JSON.stringify(text)}`, at),
  );
}

/** Returns whether two adjacent placeholders both have unknown values when they are reached. */
function hasOpenNeighbours(template: string, known: ReadonlySet<string>): boolean {
  const seen = new Set(known);
  let end = -1;
  for (const { 0: placeholder, 1: name = "", index } of template.matchAll(/\{(\w+)\}/g)) {
    const isOpen = !known.has(name) && (!seen.has(name) || index === end);
    if (isOpen && index === end) return true;
    end = isOpen ? index + placeholder.length : -1;
    seen.add(name);
  }
  return false;
}
